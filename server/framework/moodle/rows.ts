import type { Language, Level, Texts } from "../../level.ts";
import { groupedBy } from "../../grouping.ts";
import type { FrameworkContent } from "../content/content.ts";
import { heldText } from "../meeting/unspoken-texts.ts";
import type { Cells } from "./columns.ts";
import { EMPTY_CELLS } from "./columns.ts";
import type { RowKind } from "./keys.ts";
import { idNumberOf } from "./keys.ts";
import { configurationOf, scaleValuesOf } from "./scale.ts";
import { DESCRIPTION_FORMAT, asDescription, asStatement } from "./text.ts";
import { lineOf } from "./plain-text.ts";

/** One row of a file to be, and what of a framework it is. */
export interface ItemRow {
  readonly kind: RowKind | "FRAMEWORK";
  readonly key: string;
  /** What it stands below; null for the framework, and for what stands on the first storey. */
  readonly parent: string | null;
  /** Whose siblings are in an order that means something: its group, or its cell. */
  readonly siblings: string;
  /** Without its parent, which is a matter of ID numbers. */
  readonly cells: Cells;
}

/** How a framework is written. */
export interface Writing {
  readonly language: Language;
  /** Whether the competencies stand on the first storey, without a group above them. */
  readonly isFlat: boolean;
}

/** The name a thing goes by among all rows. */
export function rowId({ kind, key }: Pick<ItemRow, "kind" | "key">): string {
  return `${kind} ${key}`;
}

/** The row in which Moodle says nothing yet: what it would export of a new competency. */
const NEW_ROW: Cells = { ...EMPTY_CELLS, descriptionFormat: DESCRIPTION_FORMAT };
const NEW_COMPETENCY: Cells = { ...NEW_ROW, ruleOutcome: "0", ruleConfig: "null" };

/** What the storeys are called: Moodle's own choice, and ours where there are groups. */
const PLAIN = "competency,competency,competency,competency";
const STOREYS = "domain,competency,indicator,indicator";

/** How the framework's row names the language of the texts, in a cell that Moodle ignores. */
const LANGUAGE = "language:";

/** The language that our own file names in the framework's row; null where it names none. */
export function languageNamed({ exportedId }: Cells): Language | null {
  const tag = exportedId.startsWith(LANGUAGE) ? exportedId.slice(LANGUAGE.length) : "";
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u.test(tag) ? tag : null;
}

/** Whether the first storey is one of groups even where nothing stands below it. */
export function namesDomains({ taxonomy }: Cells): boolean {
  return taxonomy.trim().startsWith("domain");
}

/**
 * The rows that Moodle's file has for a framework of which Moodle has said nothing: the framework
 * first, then each group with its competencies, each with its indicators.
 */
export function freshRows(content: FrameworkContent, writing: Writing): ItemRow[] {
  const rows = new FreshRows(content, writing);
  return [rows.framework(), ...content.groups.flatMap(({ key, name }) => rows.group(key, name))];
}

class FreshRows {
  readonly #content: FrameworkContent;
  readonly #writing: Writing;
  readonly #inGroups: ReadonlyMap<string, FrameworkContent["competencies"]>;
  readonly #taken: { readonly GROUP: Set<string>; readonly COMPETENCY: Set<string> };

  constructor(content: FrameworkContent, writing: Writing) {
    this.#content = content;
    this.#writing = writing;
    this.#inGroups = groupedBy(content.competencies, ({ group }) => group);
    this.#taken = {
      GROUP: new Set(content.groups.map(({ key }) => key)),
      COMPETENCY: new Set(content.competencies.map(({ key }) => key)),
    };
  }

  framework(): ItemRow {
    const { key, title, levels, languages } = this.#content;
    const { language, isFlat } = this.#writing;
    const scaleValues = scaleValuesOf(levels, language, languages);
    const cells = {
      ...NEW_ROW,
      idNumber: key,
      shortName: lineOf(this.#held(title)),
      scaleValues,
      scaleConfiguration: configurationOf(scaleValues),
      exportedId: `${LANGUAGE}${language}`,
      isFramework: "1",
      taxonomy: isFlat ? PLAIN : STOREYS,
    };
    return { kind: "FRAMEWORK", key, parent: null, siblings: "", cells };
  }

  /** A group with all that is in it. */
  group(key: string, name: Texts): ItemRow[] {
    const inside = this.#inGroups.get(key) ?? [];
    const below = inside.flatMap((one) => this.#competency(one));
    if (this.#writing.isFlat) return below;
    const cells = { shortName: lineOf(this.#held(name)) };
    return [this.#row("GROUP", key, { parent: null, siblings: "", cells }), ...below];
  }

  #competency(one: FrameworkContent["competencies"][number]): ItemRow[] {
    const { key, group, name, definition, indicators } = one;
    const parent = this.#writing.isFlat ? null : rowId({ kind: "GROUP", key: group });
    const description = definition === null ? "" : asDescription(this.#held(definition));
    const cells = { shortName: lineOf(this.#held(name)), description };
    const own = rowId({ kind: "COMPETENCY", key });
    const byLevel = indicators.toSorted((a, b) => a.level - b.level);
    return [
      this.#row("COMPETENCY", key, { parent, siblings: group, cells }),
      ...byLevel.map(({ key: indicator, level, statement }) =>
        this.#row("INDICATOR", indicator, {
          parent: own,
          siblings: cellOf(key, level),
          cells: asStatement(this.#held(statement)),
        }),
      ),
    ];
  }

  #row(kind: RowKind, key: string, row: RowParts): ItemRow {
    const idNumber = idNumberOf(kind, key, this.#taken);
    const cells = { ...NEW_COMPETENCY, ...row.cells, idNumber };
    return { kind, key, parent: row.parent, siblings: row.siblings, cells };
  }

  #held(texts: Texts): string {
    return heldText(texts, this.#writing.language, this.#content.languages);
  }
}

interface RowParts {
  readonly parent: string | null;
  readonly siblings: string;
  readonly cells: Partial<Cells>;
}

function cellOf(competency: string, level: Level): string {
  return `${competency}/${level}`;
}
