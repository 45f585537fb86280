import type { TypeAccess } from "./access.rows.ts";

const GAP = "person.gapAnalysis.gaps";
const page = "edges pageInfo totalCount";

/** Every object type about people, with every field of it. */
export const accessToPeople: Readonly<Record<string, TypeAccess>> = {
  Query: {
    way: "",
    fields: {
      open: "framework frameworks labels node nodes people person resources viewer",
      audit: "auditTrail",
    },
  },
  Viewer: { way: "viewer", fields: { open: "id person roles", granted: "grants" } },
  RoleGrant: {
    way: "viewer.grants",
    reachedBy: "granted",
    fields: { open: "role", bound: "framework", narrowed: "competencies" },
  },
  Person: {
    way: "person",
    fields: {
      open: "id revision displayName label active manager orgUnit stage languages mentor",
      address: "email",
      objective: "objective",
      preferences: "availability seekingMentor timeZone",
      gaps: "gapAnalysis compareTargets",
      matches: "mentorMatches mentorEligibility",
      team: "team teamCoverage",
    },
  },
  OrgUnit: { way: "person.orgUnit", fields: { open: "id revision name label parent" } },
  Availability: { way: "person.mentor.availability", fields: { open: "weekday from to" } },
  Mentor: {
    way: "person.mentor",
    fields: {
      open: `id revision label person capacity freeCapacity languages timeZone availability
        pausedUntil competencies`,
    },
  },
  PersonConnection: { way: "people", fields: { open: page } },
  PersonEdge: { way: "people.edges", fields: { open: "cursor node" } },
  TeamCoverage: {
    way: "person.teamCoverage",
    reachedBy: "team",
    fields: {
      open: "competency peopleCount belowCount averageGap mentorsAvailable resourcesAvailable",
    },
  },
  GapAnalysis: {
    way: "person.gapAnalysis",
    reachedBy: "gaps",
    fields: {
      open: "target rule gaps",
      sums: "readiness metCount openCount notApplicableCount",
    },
  },
  Gap: {
    way: GAP,
    reachedBy: "gaps",
    fields: {
      open: `status size requiredLevel currentLevel selfAssessedLevel isStale decidedBy competency
        indicators training`,
      matches: "mentors",
      plan: "step",
    },
  },
  GapIndicator: {
    way: `${GAP}.indicators`,
    reachedBy: "gaps",
    fields: { open: "indicator demonstrated evidenceCount" },
  },
  Assessment: {
    way: `${GAP}.decidedBy`,
    reachedBy: "gaps",
    fields: { open: "id source level assessedAt validUntil assessor", evidence: "evidence" },
  },
  Evidence: {
    way: `${GAP}.decidedBy.evidence`,
    reachedBy: "evidence",
    fields: { open: "id title kind status submittedAt occurredOn validUntil" },
  },
  TrainingSuggestion: {
    way: `${GAP}.training`,
    reachedBy: "gaps",
    fields: { open: "fromLevel toLevel reasons resource" },
  },
  PlanStep: {
    way: `${GAP}.step`,
    reachedBy: "plan",
    fields: { open: "id status progress startOn dueOn plan" },
  },
  DevelopmentPlan: {
    way: `${GAP}.step.plan`,
    reachedBy: "plan",
    fields: { open: "id revision status startOn dueOn" },
  },
  TargetComparison: {
    way: "person.compareTargets",
    reachedBy: "gaps",
    fields: {
      open: "newGaps closedGaps widenedGaps narrowedGaps",
      sums: "readinessFrom readinessTo",
    },
  },
  MentorMatchConnection: {
    way: "person.mentorMatches",
    reachedBy: "matches",
    fields: { open: page },
  },
  MentorMatchEdge: {
    way: "person.mentorMatches.edges",
    reachedBy: "matches",
    fields: { open: "cursor node" },
  },
  MentorMatch: {
    way: "person.mentorMatches.edges.node",
    reachedBy: "matches",
    fields: { open: "score parts reasons lifts mentor" },
  },
  MatchPart: {
    way: "person.mentorMatches.edges.node.parts",
    reachedBy: "matches",
    fields: { open: "name weight value" },
  },
  MatchLift: {
    way: "person.mentorMatches.edges.node.lifts",
    reachedBy: "matches",
    fields: { open: "competency mentorLevel requiredLevel currentLevel" },
  },
  MentorEligibility: {
    way: "person.mentorEligibility",
    reachedBy: "matches",
    fields: { open: "eligible obstacles" },
  },
  MentorObstacle: {
    way: "person.mentorEligibility.obstacles",
    reachedBy: "matches",
    fields: { open: "code message" },
  },
};
