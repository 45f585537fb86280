import { groupedBy } from "../grouping.ts";
import type { Language, Texts } from "../level.ts";
import type { VersionRow } from "./version-row.ts";
import type {
  Competency,
  CompetencyGroup,
  Framework,
  FrameworkVersion,
  Indicator,
  Profile,
  Requirement,
  Responsibility,
  Stage,
} from "./version.ts";

/** Puts a version together from its rows: everything points at what it belongs to. */
export function assembleVersion(row: VersionRow, latestVersion: number | null): FrameworkVersion {
  const inOrder = (texts: Texts): Texts => orderedTexts(texts, row.languages);
  const orNull = (texts: Texts | null): Texts | null => (texts === null ? null : inOrder(texts));
  const groups: CompetencyGroup[] = [];
  const competencies: Competency[] = [];
  const profiles: Profile[] = [];
  const version: FrameworkVersion = {
    id: row.id,
    frameworkId: row.frameworkId,
    key: row.key,
    version: row.version,
    latestVersion,
    status: row.status,
    revision: row.revision,
    publishedAt: row.publishedAt,
    title: inOrder(row.title),
    languages: row.languages,
    freshnessMonths: row.freshnessMonths,
    levels: row.levels.map(({ level, name }) => ({ level, name: inOrder(name) })),
    groups,
    competencies,
    profiles,
  };
  addCompetencies(row, { groups, competencies, inOrder, orNull });
  addProfiles(row, version, { profiles, inOrder, orNull });
  addIndicators(row, version, inOrder);
  addRequirements(row, version);
  return version;
}

/** Groups versions (newest first) into frameworks; those with nothing in force are left out. */
export function assembleFrameworks(rows: readonly VersionRow[]): Framework[] {
  const byFramework = groupedBy(rows, (row) => row.frameworkId);
  return [...byFramework].flatMap(([id, versionRows]) => {
    const inForce = versionRows.find((row) => row.status === "PUBLISHED");
    if (inForce === undefined) return [];
    const versions = versionRows.map((row) => assembleVersion(row, inForce.version));
    const latest = versions.find((version) => version.id === inForce.id);
    const successions = new Map(inForce.successions);
    return latest === undefined ? [] : [{ id, key: inForce.key, versions, latest, successions }];
  });
}

/** The same texts with the framework's first language first, so that the first is the fallback. */
function orderedTexts(texts: Texts, languages: readonly Language[]): Texts {
  const known = languages.filter((language) => language in texts);
  const others = Object.keys(texts).filter((language) => !known.includes(language));
  return Object.fromEntries(
    [...known, ...others].map((language) => [language, texts[language] ?? ""]),
  );
}

interface Wording {
  readonly inOrder: (texts: Texts) => Texts;
  readonly orNull: (texts: Texts | null) => Texts | null;
}

function addCompetencies(
  row: VersionRow,
  into: Wording & { groups: CompetencyGroup[]; competencies: Competency[] },
): void {
  const ofGroup = groupedBy(row.competencies, ({ group }) => group);
  for (const groupRow of row.groups) {
    const members: Competency[] = [];
    const group = { ...groupRow, name: into.inOrder(groupRow.name), competencies: members };
    into.groups.push(group);
    for (const { group: _, ...member } of ofGroup.get(group.id) ?? []) {
      const competency: Competency = {
        ...member,
        name: into.inOrder(member.name),
        definition: into.orNull(member.definition),
        rationale: into.orNull(member.rationale),
        place: into.competencies.length,
        group,
        indicators: [],
        languages: row.languages,
      };
      members.push(competency);
      into.competencies.push(competency);
    }
  }
}

function addProfiles(
  row: VersionRow,
  framework: FrameworkVersion,
  into: Wording & { profiles: Profile[] },
): void {
  const duties = groupedBy(row.responsibilities, ({ profile }) => profile);
  const stageRows = groupedBy(row.stages, ({ profile }) => profile);
  for (const profileRow of row.profiles) {
    const responsibilities = (duties.get(profileRow.id) ?? []).map(
      ({ id, item, key, text }): Responsibility => ({ id, item, key, text: into.inOrder(text) }),
    );
    const stages: Stage[] = [];
    const profile: Profile = {
      ...profileRow,
      title: into.inOrder(profileRow.title),
      summary: into.orNull(profileRow.summary),
      responsibilities,
      stages,
      framework,
    };
    for (const { id, item, key, name } of stageRows.get(profile.id) ?? []) {
      stages.push({ id, item, key, name: into.inOrder(name), profile, requirements: [] });
    }
    into.profiles.push(profile);
  }
}

const stagesOf = (version: FrameworkVersion): Map<number, Stage> =>
  new Map(version.profiles.flatMap((profile) => profile.stages.map((stage) => [stage.id, stage])));

function addIndicators(
  row: VersionRow,
  version: FrameworkVersion,
  inOrder: (texts: Texts) => Texts,
): void {
  const competencies = new Map(version.competencies.map((one) => [one.id, one]));
  const stages = stagesOf(version);
  for (const { competency: owner, stages: stageIds, ...indicatorRow } of row.indicators) {
    const competency = competencies.get(owner);
    if (competency === undefined) continue;
    const indicator: Indicator = {
      ...indicatorRow,
      statement: inOrder(indicatorRow.statement),
      stages: stageIds.flatMap((id) => stages.get(id) ?? []),
      competency,
    };
    mutable(competency.indicators).push(indicator);
  }
}

function addRequirements(row: VersionRow, version: FrameworkVersion): void {
  const competencies = new Map(version.competencies.map((one) => [one.id, demandsOf(one)]));
  const asked = groupedBy(row.requirements, ({ stage }) => stage);
  for (const stage of stagesOf(version).values()) {
    const requirements = (asked.get(stage.id) ?? []).flatMap(
      ({ competency, level }) => competencies.get(competency)?.(level) ?? [],
    );
    mutable(stage.requirements).push(
      ...requirements.toSorted((a, b) => a.competency.place - b.competency.place),
    );
  }
}

/** The requirement of each level of a competency; stages that ask the same share its lists. */
function demandsOf(competency: Competency): (level: number) => Requirement {
  const known = new Map<number, Requirement>();
  return (level) => {
    const requirement = known.get(level) ?? {
      level,
      competency,
      indicators: competency.indicators.filter((one) => one.level === level),
      indicatorsUpTo: competency.indicators.filter((one) => one.level <= level),
    };
    known.set(level, requirement);
    return requirement;
  };
}

// Only while a version is put together are its lists written to; afterwards they are read only.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const mutable = <Element>(list: readonly Element[]): Element[] => list as Element[];
