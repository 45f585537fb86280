import type { NonEmptyArray } from "type-graphql";
import { AssessmentResolver } from "./assessment/assessment.resolver.ts";
import { AuditResolver } from "./audit/audit.resolver.ts";
import { CompetencyEditResolver } from "./competency/competency-edit.resolver.ts";
import {
  CompetencyGroupResolver,
  CompetencyResolver,
  IndicatorResolver,
} from "./competency/competency.resolver.ts";
import { IndicatorEditResolver } from "./competency/indicator-edit.resolver.ts";
import { EvidenceResolver } from "./evidence/evidence.resolver.ts";
import { DraftResolver } from "./framework/draft.resolver.ts";
import { FindingResolver } from "./framework/finding.resolver.ts";
import { FrameworkExportResolver, FrameworkFilesResolver } from "./framework/export.resolver.ts";
import { FrameworkResolver } from "./framework/framework.resolver.ts";
import { CarriedResolver, ImpactResolver } from "./framework/impact.resolver.ts";
import { ImportResolver } from "./framework/import.resolver.ts";
import { ProfileEditResolver } from "./framework/profile-edit.resolver.ts";
import {
  ProfileResolver,
  RequirementResolver,
  StageResolver,
} from "./framework/profile.resolver.ts";
import { PublishingResolver } from "./framework/publishing.resolver.ts";
import { ReviewResolver } from "./framework/review.resolver.ts";
import {
  GapAnalysisResolver,
  GapIndicatorResolver,
  GapResolver,
  TrainingSuggestionResolver,
} from "./gap/gap.resolver.ts";
import { PersonGapsResolver } from "./gap/person-gaps.resolver.ts";
import { LabelsResolver } from "./insight/labels.resolver.ts";
import {
  MatchLiftResolver,
  MentorMatchResolver,
  MentorResolver,
} from "./mentoring/mentor.resolver.ts";
import { PersonMentorsResolver } from "./mentoring/person-mentors.resolver.ts";
import { NodeResolver } from "./node.resolver.ts";
import { AvailabilityResolver, OrgUnitResolver } from "./person/org-unit.resolver.ts";
import { PersonResolver } from "./person/person.resolver.ts";
import { TeamCoverageResolver, TeamResolver } from "./person/team.resolver.ts";
import { RoleGrantResolver, ViewerResolver } from "./person/viewer.resolver.ts";
import { PlanStepResolver } from "./plan/plan.resolver.ts";
import { OutcomeResolver, ResourceResolver } from "./resource/resource.resolver.ts";
import { UserErrorResolver } from "./user-error.resolver.ts";

type ResolverClass = NonEmptyArray<new () => object>;

/** Every class with edges or operations. */
export const resolvers: ResolverClass = [
  AssessmentResolver,
  AuditResolver,
  AvailabilityResolver,
  CarriedResolver,
  CompetencyEditResolver,
  CompetencyGroupResolver,
  CompetencyResolver,
  DraftResolver,
  EvidenceResolver,
  FindingResolver,
  FrameworkExportResolver,
  FrameworkFilesResolver,
  FrameworkResolver,
  GapAnalysisResolver,
  GapIndicatorResolver,
  GapResolver,
  ImpactResolver,
  ImportResolver,
  IndicatorEditResolver,
  IndicatorResolver,
  LabelsResolver,
  MatchLiftResolver,
  MentorMatchResolver,
  MentorResolver,
  NodeResolver,
  OrgUnitResolver,
  OutcomeResolver,
  PersonGapsResolver,
  PersonMentorsResolver,
  PersonResolver,
  PlanStepResolver,
  ProfileEditResolver,
  ProfileResolver,
  PublishingResolver,
  RequirementResolver,
  ResourceResolver,
  ReviewResolver,
  RoleGrantResolver,
  StageResolver,
  TeamCoverageResolver,
  TeamResolver,
  TrainingSuggestionResolver,
  UserErrorResolver,
  ViewerResolver,
];
