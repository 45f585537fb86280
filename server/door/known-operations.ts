/**
 * The operations that the clients send, by name. Whoever asks may call a question anything, so
 * measurements know these names and no others.
 */
export const knownOperations: ReadonlySet<string> = new Set(
  `
  AcceptMentorship AddPlanStep AdjustMatchingRound AuditTrail CancelMatchingRound
  CompetencyHistory CompleteResource ConfirmMatchingRound CreateDraft CreatePlan
  DeclineMentorship DiscardDraft Draft EndMentorship ErasePerson EvidenceToReview
  ExportFramework ExportPersonData FrameworkCoverage FrameworkPage Frameworks GrantRole
  ImportFramework Labels LogMentoringSession MarkNoticesRead MatchingRoundChanged
  MatchingRoundPage MatchingRounds MentorInbox MentorMatches MovePlan MyDevelopment MyEvidence
  NoticeArrived Notices OfferMentoring OrgUnits People Plan PlanChanged Plans PlansToApprove
  ProposePlan Publish RecordAssessment RequestMentorship ResourcePage Resources
  RetireCompetency RetireIndicator ReviewDraft ReviewEvidence RevokeRole SaveCompetency
  SaveFramework SaveGroup SaveIndicator SaveMappings SaveOrgUnit SavePerson SavePreferences
  SaveProfile SaveResource SaveSettings SetObjective SetRequirements Settings ShareEvidence
  StartMatchingRound SubmitEvidence Team UpdatePlanStep WhatIf WhyNotThisMentor
  WithdrawEvidence WithdrawMentorship
  `
    .trim()
    .split(/\s+/),
);
