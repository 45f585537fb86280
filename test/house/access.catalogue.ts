import type { TypeAccess } from "./access.rows.ts";

const PROFILE = "framework.profiles";
const INDICATOR = `${PROFILE}.stages.requirements.indicators`;
const page = "edges pageInfo totalCount";

/** Every object type of the catalogue, with every field of it: open to whoever is signed in. */
export const accessToCatalogue: Readonly<Record<string, TypeAccess>> = {
  Framework: {
    way: "framework",
    fields: {
      open: `id revision key version latestVersion versions status publishedAt title label languages
        scale groups profiles difference mappings export`,
      drafts: "checks draft impact",
    },
  },
  FrameworkImpact: {
    way: "framework.draft.impact",
    reachedBy: "drafts",
    fields: {
      open: `peopleAffected gapsOpened gapsClosed plansAffected evidenceAffected
        resourcesLeftWithoutTarget unmapped byChange`,
    },
  },
  ChangeImpact: {
    way: "framework.draft.impact.byChange",
    reachedBy: "drafts",
    fields: { open: "kind key peopleAffected gapsOpened gapsClosed" },
  },
  FrameworkExport: { way: "framework.export", fields: { open: "url expiresAt notHeld" } },
  Finding: {
    way: "framework.draft.checks",
    reachedBy: "drafts",
    fields: { open: "severity code message path line" },
  },
  KeyMapping: { way: "framework.mappings", fields: { open: "kind from to rule" } },
  FrameworkDifference: {
    way: "framework.difference",
    fields: { open: "added removed changed moved" },
  },
  DifferenceItem: { way: "framework.difference.added", fields: { open: "kind key summary" } },
  DifferenceChange: {
    way: "framework.difference.changed",
    fields: { open: "kind key field from to" },
  },
  DifferenceMove: { way: "framework.difference.moved", fields: { open: "kind key from to" } },
  FrameworkConnection: { way: "frameworks", fields: { open: page } },
  FrameworkEdge: { way: "frameworks.edges", fields: { open: "cursor node" } },
  Scale: { way: "framework.scale", fields: { open: "levels" } },
  ScaleLevel: { way: "framework.scale.levels", fields: { open: "level name" } },
  CompetencyGroup: { way: "framework.groups", fields: { open: "id key name competencies" } },
  Competency: {
    way: "framework.groups.competencies",
    fields: { open: "id key name definition rationale group texts" },
  },
  CompetencyText: {
    way: "framework.groups.competencies.texts",
    fields: { open: "language name definition rationale" },
  },
  Profile: {
    way: PROFILE,
    fields: { open: "id key title summary responsibilities stages framework" },
  },
  Responsibility: { way: `${PROFILE}.responsibilities`, fields: { open: "id key text" } },
  Stage: { way: `${PROFILE}.stages`, fields: { open: "id key name profile requirements" } },
  Requirement: {
    way: `${PROFILE}.stages.requirements`,
    fields: { open: "level applicable competency indicators" },
  },
  Indicator: { way: INDICATOR, fields: { open: "id key level statement stages texts" } },
  LocalizedText: { way: `${INDICATOR}.texts`, fields: { open: "language text" } },
  Resource: {
    way: "resources.edges.node",
    fields: {
      open: `id revision key title label description url provider format languages hours cost
        assessed rating ratingCount availableFrom availableUntil sessions outcomes
        prerequisiteGroups`,
    },
  },
  ResourceConnection: { way: "resources", fields: { open: page } },
  ResourceEdge: { way: "resources.edges", fields: { open: "cursor node" } },
  ResourceSession: { way: "resources.edges.node.sessions", fields: { open: "startsOn" } },
  Outcome: {
    way: "resources.edges.node.outcomes",
    fields: { open: "competency fromLevel toLevel" },
  },
  PrerequisiteGroup: {
    way: "resources.edges.node.prerequisiteGroups",
    fields: { open: "anyOf" },
  },
  Money: { way: "resources.edges.node.cost", fields: { open: "amount currency" } },
  PageInfo: {
    way: "resources.pageInfo",
    fields: { open: "hasNextPage hasPreviousPage startCursor endCursor" },
  },
  EnumLabel: { way: "labels", fields: { open: "enum value label" } },
};
