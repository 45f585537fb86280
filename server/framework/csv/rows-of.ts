import type { Texts } from "../../level.ts";
import type {
  CompetencyContent,
  FrameworkContent,
  JsonObject,
  ProfileContent,
} from "../content/content.ts";
import { canonicalJson } from "../content/canonical-json.ts";
import type { PlacedExtensions } from "../content/placed-extensions.ts";
import { placedExtensions } from "../content/placed-extensions.ts";
import { columnOf } from "./csv-columns.ts";
import type { RowKind, SheetRow } from "./csv-rows.ts";
import { keyOfRow } from "./csv-rows.ts";

/** Everything a framework says as rows of a sheet, in its order. */
export function rowsOf(content: FrameworkContent): SheetRow[] {
  const { key, title, languages, freshnessMonths, groups, competencies, profiles } = content;
  const placed = placedExtensions(content, "CSV", areCells);
  const framework = { key, languages: languages.join(" "), freshnessMonths };
  const rows = [
    rowOf("FRAMEWORK", framework, { name: title }),
    ...content.levels.map(({ level, name }) => rowOf("LEVEL", { level }, { name })),
    ...groups.map((one) => rowOf("GROUP", { key: one.key }, { name: one.name })),
    ...competencies.flatMap(competencyRows),
    ...profiles.flatMap(profileRows),
  ];
  const others = placed.apart.map(({ system, kind, key: of, data }) =>
    rowOf("EXTENSION", { system, kind, key: of, data: canonicalJson(data) }),
  );
  return [...rows.map((row) => withOtherCells(row, placed)), ...others];
}

function competencyRows(competency: CompetencyContent): SheetRow[] {
  const { key, group, name, definition, rationale, indicators } = competency;
  return [
    rowOf("COMPETENCY", { key, group }, { name, definition, rationale }),
    ...indicators.map(({ key: own, level, stages, statement }) =>
      rowOf(
        "INDICATOR",
        { key: own, competency: key, level, stage: stages.join(" ") },
        { statement },
      ),
    ),
  ];
}

function profileRows(profile: ProfileContent): SheetRow[] {
  const { key, title, summary, responsibilities, stages, requirements } = profile;
  return [
    rowOf("PROFILE", { key }, { name: title, definition: summary }),
    ...responsibilities.map(({ key: own, text }) =>
      rowOf("RESPONSIBILITY", { key: own, profile: key }, { statement: text }),
    ),
    ...stages.map((one) => rowOf("STAGE", { key: one.key, profile: key }, { name: one.name })),
    ...requirements.map((asked) => rowOf("REQUIREMENT", { profile: key, ...asked })),
  ];
}

function rowOf(
  kind: RowKind,
  cells: Readonly<Record<string, string | number | null>>,
  texts: Readonly<Record<string, Texts | null>> = {},
): SheetRow {
  const plain = Object.entries(cells).map(([column, cell]) => [column, `${cell ?? ""}`] as const);
  const worded = Object.entries(texts).flatMap(([column, text]) =>
    Object.entries(text ?? {}).map(([language, one]) => [`${column}.${language}`, one] as const),
  );
  const filled = [...plain, ...worded].filter(([, cell]) => cell !== "");
  return { kind, line: null, cells: new Map(filled) };
}

/** A row with the cells of columns that we do not know. */
function withOtherCells(row: SheetRow, placed: PlacedExtensions): SheetRow {
  const data = row.kind === "EXTENSION" ? undefined : placed.on(row.kind, keyOfRow(row));
  if (data === undefined) return row;
  const others = Object.entries(data).flatMap(([column, cell]) =>
    typeof cell === "string" ? [[column, cell] as const] : [],
  );
  return { ...row, cells: new Map([...row.cells, ...others]) };
}

/** Whether data can stand in cells of its own, under columns that are not ours. */
function areCells(data: JsonObject): boolean {
  return Object.entries(data).every(([name, cell]) => {
    const column = columnOf(name);
    const isOwn = column.kind === "UNKNOWN" && column.name === name && name !== "";
    return isOwn && typeof cell === "string" && cell !== "";
  });
}
