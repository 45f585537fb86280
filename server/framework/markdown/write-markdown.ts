import type { Language, Texts } from "../../level.ts";
import type { CompetencyContent, FrameworkContent, ProfileContent } from "../content/content.ts";
import type { HeadingLanguage } from "../document/headings.ts";
import { groupHeading } from "../document/headings.ts";
import { columnsShowing, tableOf } from "../profile-table.ts";
import { heldText } from "../meeting/unspoken-texts.ts";
import { escaped, paragraphs } from "./escaped.ts";
import { HEADINGS } from "./markdown.words.ts";

/** Which document of a framework is written. */
export interface MarkdownWish {
  /** The language of its texts; a text that is not in it stands in another. */
  readonly language: Language;
  /** Key of the profile that it is about; left out, the first. */
  readonly profile?: string | undefined;
}

/**
 * The document of one profile in Markdown, as our own reader reads it: the title, what the job is,
 * its responsibilities, and for each competency that the profile speaks of a table with a column
 * for each stage. Headings are in French where the language is, else in English.
 */
export function writeMarkdown(content: FrameworkContent, wish: MarkdownWish): string {
  const profile = profileOf(content, wish.profile);
  const writing = new Writing(content, wish.language);
  return `${writing.document(profile).join("\n\n")}\n`;
}

/** The profile that a document is about; undefined where there is none of that key. */
export function profileOf(
  { profiles }: FrameworkContent,
  key: string | undefined,
): ProfileContent | undefined {
  return key === undefined ? profiles[0] : profiles.find((one) => one.key === key);
}

/** The language of a document's headings. */
export function headingLanguage(language: Language): HeadingLanguage {
  return /^fr\b/iu.test(language) ? "fr" : "en";
}

/** One document on its way. */
class Writing {
  readonly #content: FrameworkContent;
  readonly #language: Language;
  readonly #headings: (typeof HEADINGS)[HeadingLanguage];

  constructor(content: FrameworkContent, language: Language) {
    this.#content = content;
    this.#language = language;
    this.#headings = HEADINGS[headingLanguage(language)];
  }

  /** Its blocks, between which a line stays empty. */
  document(profile: ProfileContent | undefined): string[] {
    const duties = profile?.responsibilities.map(({ text }) => `- ${this.#line(text)}`) ?? [];
    return [
      `# ${this.#line(profile?.title ?? this.#content.title)}`,
      ...this.#prose(profile?.summary ?? null),
      ...(duties.length === 0 ? [] : [`## ${this.#headings.duties}`, duties.join("\n")]),
      ...(profile === undefined ? [] : this.#groups(profile)),
    ];
  }

  #groups(profile: ProfileContent): string[] {
    return this.#content.groups.flatMap(({ key, name }) => {
      const own = this.#content.competencies.filter((one) => one.group === key);
      const blocks = own.flatMap((one) => this.#competency(one, profile));
      return blocks.length === 0 ? [] : [`## ${this.#groupHeading(name)}`, ...blocks];
    });
  }

  /** A name that our reader would not know for a group's is put into words that it knows. */
  #groupHeading(texts: Texts): string {
    const name = this.#text(texts);
    if (groupHeading(name) !== null) return escaped(name);
    return this.#headings.group.replace("{name}", () => escaped(name));
  }

  #competency(competency: CompetencyContent, profile: ProfileContent): string[] {
    const table = tableOf(profile, competency.key);
    if (!table.isMentioned) return [];
    const why = this.#prose(competency.rationale);
    const cells = table.levels.map((level, at) => {
      const shown = competency.indicators.filter((one) => columnsShowing(one, table).includes(at));
      const entries = shown.map(({ statement }) => `- ${this.#line(statement)}`);
      return level === 0 ? this.#headings.notApplicable : entries.join("<br>");
    });
    const names = profile.stages.map(({ name }) => this.#line(name));
    const rows = [names, names.map(() => "---"), table.levels, cells];
    return [
      `### ${this.#line(competency.name)}`,
      ...this.#prose(competency.definition),
      ...(why.length === 0 ? [] : [`#### ${this.#headings.why}`, ...why]),
      rows.map((row) => `| ${row.join(" | ")} |`).join("\n"),
    ];
  }

  /** The paragraphs of a text that exists in the document's language. */
  #prose(texts: Texts | null): string[] {
    return paragraphs(texts?.[this.#language] ?? "");
  }

  #line(texts: Texts): string {
    return escaped(this.#text(texts));
  }

  #text(texts: Texts): string {
    return heldText(texts, this.#language, this.#content.languages);
  }
}
