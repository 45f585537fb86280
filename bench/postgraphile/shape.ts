import { list, record } from "../json.ts";
import type { Json } from "../json.ts";
import type { OperationName } from "../options.ts";

/**
 * Puts an answer of PostGraphile into the shape of the contract, so that it can be compared value
 * by value: its lists of rows are flatter, and the same values stand under other names.
 */
export function contractShape(operation: OperationName, person: number, answer: unknown): Json {
  const data = record(answer);
  switch (operation) {
    case "my-development":
      return development(record(data["viewer"]));
    case "team":
      return team(person, list(data["teamMembers"]), list(data["teamCoverage"]));
    case "mentor-matches":
      return matches(person, list(data["mentorMatches"]));
  }
}

function development(viewer: Json): Json {
  const { grants, roles, gapAnalysis, stage, ...person } = viewer;
  const { gaps, ...analysis } = record(gapAnalysis);
  const { profile, ...held } = record(stage);
  const { frameworkId, frameworkKey, version, ...job } = record(profile);
  const framework = { id: frameworkId, key: frameworkKey, version, latestVersion: version };
  return {
    viewer: {
      id: viewer["id"],
      roles,
      grants: list(grants).map(({ role, frameworkId: id, frameworkKey: key }) => ({
        role,
        framework: id === null ? null : { id, key },
      })),
      person: {
        ...person,
        stage: { ...held, profile: { ...job, framework } },
        gapAnalysis: { ...analysis, gaps: list(gaps).map(gapOf) },
      },
    },
  };
}

function gapOf({ indicators, training, mentors, step, ...gap }: Json): Json {
  const steps = step === null ? [] : [record(step)];
  return {
    ...gap,
    indicators: list(indicators).map(({ demonstrated, evidenceCount, ...indicator }) => ({
      demonstrated,
      evidenceCount,
      indicator,
    })),
    training: list(training).map(trainingOf),
    mentors: list(mentors).map(({ score, reasons, mentorId, freeCapacity, ...rest }) => ({
      score,
      reasons,
      mentor: {
        id: mentorId,
        freeCapacity,
        person: {
          id: rest["personId"],
          displayName: rest["displayName"],
          orgUnit: rest["orgUnit"],
        },
      },
    })),
    step: steps.map(({ planId, ...own }) => ({ ...own, plan: { id: planId } }))[0] ?? null,
  };
}

function trainingOf({ fromLevel, toLevel, reasons, resourceId, ...resource }: Json): Json {
  const { amount, currency, ...rest } = resource;
  const cost = amount === null ? null : { amount, currency };
  return { fromLevel, toLevel, reasons, resource: { id: resourceId, ...rest, cost } };
}

function team(person: number, members: readonly Json[], coverage: readonly Json[]): Json {
  const edges = members.map(({ id, displayName, stage, readiness, gaps }) => {
    const analysed = list(gaps).map(({ competencyId, key, ...gap }) => ({
      ...gap,
      competency: { id: competencyId, key },
    }));
    return { node: { id, displayName, stage, gapAnalysis: { readiness, gaps: analysed } } };
  });
  const teamCoverage = coverage.map(({ competencyId: id, key, name, ...sums }) => ({
    ...sums,
    competency: { id, key, name },
  }));
  const total = Number(members[0]?.["total"] ?? 0);
  return { person: { id: person, team: pageOf(edges, total), teamCoverage } };
}

function matches(person: number, found: readonly Json[]): Json {
  const edges = found.map((match) => {
    const { score, reasons, lifts, weights, mentorId, displayName, personId } = match;
    const { freeCapacity, capacity, languages, timeZone } = match;
    const parts = ["coverage", "overlap", "lead", "language", "perspective"];
    return {
      node: {
        score,
        reasons,
        parts: parts.map((name, place) => ({
          name: name.toUpperCase(),
          weight: Object.values(record(weights))[place],
          value: match[name],
        })),
        lifts: list(lifts).map(({ competencyId: id, key, ...lift }) => ({
          ...lift,
          competency: { id, key },
        })),
        mentor: {
          id: mentorId,
          freeCapacity,
          capacity,
          languages,
          timeZone,
          person: { id: personId, displayName },
        },
      },
    };
  });
  const total = Number(found[0]?.["total"] ?? 0);
  return { person: { id: person, mentorMatches: pageOf(edges, total) } };
}

function pageOf(edges: readonly Json[], totalCount: number): Json {
  const endCursor = edges.length === 0 ? null : "a cursor";
  return { totalCount, pageInfo: { hasNextPage: totalCount > edges.length, endCursor }, edges };
}
