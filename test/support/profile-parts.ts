import type {
  CompetencyContent,
  FrameworkContent,
  ProfileContent,
} from "../../server/framework/content/content.ts";

/** The words of a document that are ours to choose, in each language. */
export const HEADINGS = {
  en: {
    duties: "The responsibilities of this job include:",
    why: "Why this competency matters",
    notApplicable: "N/A",
  },
  fr: {
    duties: "Les responsabilités de ce poste comprennent :",
    why: "Pourquoi cette compétence est importante",
    notApplicable: "S.O.",
  },
} as const;

/** A column of a table to be written: how many stages it covers, and its statements. */
export interface WrittenColumn {
  readonly span: number;
  readonly level: number;
  readonly statements: readonly string[];
}

/** A competency to be written, in one language. */
export interface WrittenSection {
  readonly name: string;
  readonly definition: string | null;
  readonly rationale: string | null;
  readonly levels: readonly number[];
  readonly columns: readonly WrittenColumn[];
}

/** A profile document to be written, in one language. */
export interface WrittenDocument {
  readonly language: "en" | "fr";
  readonly title: string;
  readonly summary: string | null;
  readonly responsibilities: readonly string[];
  readonly stages: readonly string[];
  readonly groups: readonly { readonly name: string; readonly sections: WrittenSection[] }[];
}

/** What a document says of a framework with one profile; neighbours that agree share a column. */
export function writtenDocument(content: FrameworkContent, language: "en" | "fr"): WrittenDocument {
  const [profile] = content.profiles;
  if (profile === undefined) throw new Error("A document is about one profile.");
  const sectionsOf = (group: string) =>
    content.competencies
      .filter((one) => one.group === group)
      .map((one) => writtenSection(one, profile, language));
  return {
    language,
    title: profile.title[language] ?? "",
    summary: profile.summary?.[language] ?? null,
    responsibilities: profile.responsibilities.map(({ text }) => text[language] ?? ""),
    stages: profile.stages.map(({ name }) => name[language] ?? ""),
    groups: content.groups.map(({ key, name }) => ({
      name: name[language] ?? "",
      sections: sectionsOf(key),
    })),
  };
}

function writtenSection(
  one: CompetencyContent,
  profile: ProfileContent,
  language: string,
): WrittenSection {
  const levels = profile.stages.map(({ key }) => levelOf(profile, key, one.key));
  const columns: WrittenColumn[] = [];
  for (const [at, { key }] of profile.stages.entries()) {
    const level = levels[at] ?? 0;
    const statements = one.indicators
      .filter((indicator) => indicator.level === level && isFor(indicator.stages, key))
      .map(({ statement }) => statement[language] ?? "");
    const last = columns.at(-1);
    const isShared = last?.level === level && level > 0;
    if (isShared && last.statements.join() === statements.join()) {
      columns[columns.length - 1] = { ...last, span: last.span + 1 };
    } else columns.push({ span: 1, level, statements });
  }
  const { name, definition, rationale } = one;
  return {
    name: name[language] ?? "",
    definition: definition?.[language] ?? null,
    rationale: rationale?.[language] ?? null,
    levels,
    columns,
  };
}

function levelOf(profile: ProfileContent, stage: string, competency: string): number {
  const isIt = (one: { stage: string; competency: string }) =>
    one.stage === stage && one.competency === competency;
  return profile.requirements.find(isIt)?.level ?? 0;
}

function isFor(stages: readonly string[], stage: string): boolean {
  return stages.length === 0 || stages.includes(stage);
}
