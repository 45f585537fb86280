import type { Language, Level, Texts } from "../../level.ts";
import { groupedBy } from "../../grouping.ts";
import type { CompetencyContent, FrameworkContent, IndicatorContent } from "../content/content.ts";
import { TEXT_LIMIT } from "../document/block.ts";
import type { RowKind } from "./keys.ts";
import { RowKeys } from "./keys.ts";
import { levelNamedBy } from "./level.ts";
import type { MoodleReport } from "./report.ts";
import { namesDomains } from "./rows.ts";
import { levelsOf, valuesIn } from "./scale.ts";
import type { Row } from "./table.ts";
import { descriptionOf, nameOf, statementOf } from "./text.ts";
import type { Placed } from "./tree.ts";

/** A file whose rows stand where they belong. */
export interface Storeys {
  readonly framework: Row;
  /** From the top down. */
  readonly tree: readonly Placed[];
  readonly key: string;
  readonly language: Language;
}

/** What of a framework a row is. */
export interface Item {
  readonly row: Row;
  readonly kind: RowKind | "FRAMEWORK";
  readonly key: string;
}

/** A framework that was read, and which row is what in it. */
export interface Understood {
  readonly content: FrameworkContent;
  readonly items: readonly Item[];
  /** Whether the competencies had no groups, so that one was made up. */
  readonly isFlat: boolean;
}

/** What the rows of a file say as a framework, without what has no place in one. */
export function contentOf(storeys: Storeys, report: MoodleReport): Understood {
  const { framework, tree, key, language } = storeys;
  const isFlat =
    tree.length > 0 && tree.every(({ depth }) => depth === 1) && !namesDomains(framework.cells);
  const reader = new StoreysReader(storeys, isFlat, report);
  const below = groupedBy(reader.placed("INDICATOR"), ({ competency }) => competency);
  const groups = isFlat
    ? [reader.madeUpGroup()]
    : reader.placed("GROUP").map(({ row }) => ({ key: reader.keyOf(row), name: reader.name(row) }));
  const competencies = reader
    .placed("COMPETENCY")
    .map((one) => reader.competency(one, below.get(one.row) ?? []));
  reader.reportCounts();
  const content = {
    key,
    title: reader.name(framework),
    languages: [language],
    freshnessMonths: null,
    levels: reader.levels,
    groups,
    competencies,
    profiles: [],
    extensions: [],
  };
  return { content, items: [{ row: framework, kind: "FRAMEWORK", key }, ...reader.items], isFlat };
}

/** Reads the rows of one file, each as what its storey makes it. */
class StoreysReader {
  readonly items: readonly Item[];
  readonly levels: FrameworkContent["levels"];
  readonly #storeys: Storeys;
  readonly #isFlat: boolean;
  readonly #report: MoodleReport;
  readonly #keys: ReadonlyMap<Row, string>;
  /** Lines of indicators that name no level. */
  readonly #unnamed: number[] = [];

  constructor(storeys: Storeys, isFlat: boolean, report: MoodleReport) {
    this.#storeys = storeys;
    this.#isFlat = isFlat;
    this.#report = report;
    this.levels = this.#readLevels();
    const keys = new RowKeys();
    this.items = storeys.tree.map((one) => this.#item(one, keys));
    this.#keys = new Map(this.items.map(({ row, key }) => [row, key]));
  }

  /** The rows of one kind. */
  placed(kind: RowKind): Placed[] {
    return this.#storeys.tree.filter((one) => this.#kindOf(one) === kind);
  }

  keyOf(row: Row): string {
    return this.#keys.get(row) ?? "";
  }

  /** The name of a row, or what takes its place. */
  name(row: Row): Texts {
    const { line, cells } = row;
    const name = nameOf(cells) || this.keyOf(row) || this.#storeys.key;
    if (nameOf({ ...cells, idNumber: "" }) === "") {
      this.#report.warn("MOODLE_NO_NAME", line, { name });
    }
    return { [this.#storeys.language]: name };
  }

  madeUpGroup(): FrameworkContent["groups"][number] {
    const { language, framework } = this.#storeys;
    const name = language.startsWith("fr") ? "Compétences" : "Competencies";
    this.#report.note("MOODLE_ONE_GROUP", framework.line, { name });
    return { key: MADE_UP, name: { [language]: name } };
  }

  competency({ row, top }: Placed, below: readonly Placed[]): CompetencyContent {
    const key = this.keyOf(row);
    const definition = this.#text(row, descriptionOf(row.cells));
    const indicators = below.map((one) => this.#indicator(one.row, key));
    return {
      key,
      group: this.#isFlat ? MADE_UP : this.keyOf(top),
      name: this.name(row),
      definition: definition === "" ? null : { [this.#storeys.language]: definition },
      rationale: null,
      indicators: indicators.toSorted((a, b) => a.level - b.level),
    };
  }

  /** Says once, and how often, what was chosen or only kept. */
  reportCounts(): void {
    const { tree, framework } = this.#storeys;
    const rows = tree.map(({ row }) => row);
    const linesOf = (some: readonly Row[]) => some.map(({ line }) => line);
    const described = [framework, ...this.placed("GROUP").map(({ row }) => row)];
    this.#report.count("MOODLE_LEVEL_ONE", this.#unnamed);
    const deeper = tree.filter(({ depth }) => depth > 3).map(({ row }) => row);
    this.#report.count("MOODLE_DEEPER", linesOf(deeper));
    const hasDescription = ({ cells }: Row) => cells.description.trim() !== "";
    this.#report.count("MOODLE_DESCRIPTIONS", linesOf(described.filter(hasDescription)));
    const hasScale = ({ cells }: Row) => cells.scaleValues.trim() !== "";
    this.#report.count("MOODLE_OWN_SCALES", linesOf(rows.filter(hasScale)));
    const hasRule = ({ cells }: Row) => `${cells.ruleType}${cells.crossReferences}`.trim() !== "";
    this.#report.count("MOODLE_RULES", linesOf(rows.filter(hasRule)));
  }

  #readLevels(): FrameworkContent["levels"] {
    const { framework, language } = this.#storeys;
    const values = valuesIn(framework.cells.scaleValues);
    values.forEach((value, at) => {
      const level = at + 1;
      if (value === "") this.#report.warn("MOODLE_EMPTY_LEVEL", framework.line, { level });
    });
    return levelsOf(values, language);
  }

  #item(one: Placed, keys: RowKeys): Item {
    const { row } = one;
    const kind = this.#kindOf(one);
    const id = row.cells.idNumber.trim();
    const key = keys.take(kind, id, nameOf(row.cells));
    if (id === "") this.#report.warn("MOODLE_NO_ID", row.line, { key });
    else if (!id.endsWith(key)) this.#report.warn("MOODLE_KEY_MADE", row.line, { id, key });
    return { row, kind, key };
  }

  #kindOf({ depth }: Placed): RowKind {
    if (this.#isFlat || depth === 2) return "COMPETENCY";
    return depth === 1 ? "GROUP" : "INDICATOR";
  }

  #indicator(row: Row, competency: string): IndicatorContent {
    const key = this.keyOf(row);
    const level = this.#level(row, levelNamedBy(key, competency, this.levels.length - 1));
    const statement = this.#text(row, statementOf(row.cells)) || key;
    return { key, level, statement: { [this.#storeys.language]: statement }, stages: [] };
  }

  #level({ line }: Row, named: Level | null): Level {
    if (named === null) this.#unnamed.push(line);
    return named ?? 1;
  }

  /** A text that could be read; else an error at its line. */
  #text({ line }: Row, text: string | null): string {
    if (text === null) this.#report.error("MOODLE_MARKUP", line);
    const isLong = text !== null && text.length > TEXT_LIMIT;
    if (isLong) this.#report.error("MOODLE_TOO_LONG", line, { limit: TEXT_LIMIT });
    return text ?? "";
  }
}

/** The key of the group that a framework of one storey is given. */
const MADE_UP = "competencies";
