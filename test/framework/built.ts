import { assembleFrameworks } from "../../server/framework/assemble.ts";
import type { FrameworkContent } from "../../server/framework/content/content.ts";
import { shelve } from "../../server/framework/shelf.ts";
import type { Shelf } from "../../server/framework/shelf.ts";
import type { VersionRow } from "../../server/framework/version-row.ts";
import type { ItemId, VersionId } from "../../server/level.ts";
import { itemId } from "../support/ids.ts";

/** A version to be: its content and where it stands. */
export type Made = { readonly content: FrameworkContent } & Partial<
  Pick<VersionRow, "version" | "status" | "revision" | "publishedAt" | "successions">
>;

/** Frameworks in memory as the server holds them, without a database. Newest versions first. */
export function shelfOf(...versions: Made[]): Shelf {
  return shelve(assembleFrameworks(rowsOf(...versions)));
}

/** The rows that the database would hold: every thing with an id of its own, items by key. */
export function rowsOf(...versions: Made[]): VersionRow[] {
  const items = numbered((number) => itemId(number));
  const frameworks = numbered((number) => number);
  const rows = { last: 0 };
  return versions.map((made) => {
    const { key } = made.content;
    return rowOf(made, frameworks(key), {
      next: () => (rows.last += 1),
      item: (kind, own) => items(`${key} ${kind} ${own}`),
    });
  });
}

interface Numbers {
  readonly next: () => number;
  readonly item: (kind: string, key: string) => ItemId;
}

function rowOf({ content, ...said }: Made, frameworkId: number, numbers: Numbers): VersionRow {
  const { groups, competencies, profiles, ...own } = content;
  const ids = new Map<string, number>();
  const listed = <Thing extends { readonly key: string }>(kind: string, things: readonly Thing[]) =>
    things.map((thing) => {
      const id = numbers.next();
      ids.set(`${kind} ${thing.key}`, id);
      return { thing, row: { id, item: numbers.item(kind, thing.key), key: thing.key } };
    });
  const idOf = (kind: string, key: string): number => ids.get(`${kind} ${key}`) ?? 0;
  const groupRows = listed("GROUP", groups).map(({ row, thing: { name } }) => ({ ...row, name }));
  const competencyRows = listed("COMPETENCY", competencies).map(({ row, thing }) => {
    const { name, definition, rationale } = thing;
    return { ...row, group: idOf("GROUP", thing.group), name, definition, rationale };
  });
  const profileRows = listed("PROFILE", profiles).map(({ row, thing: { title, summary } }) => {
    return { ...row, title, summary };
  });
  const duties = profiles.flatMap((one) => withOwner(one.key, one.responsibilities));
  const stages = profiles.flatMap((one) => withOwner(one.key, one.stages));
  const stageRows = listed("STAGE", stages).map(({ row, thing }) => {
    return { ...row, profile: idOf("PROFILE", thing.owner), name: thing.name };
  });
  const indicators = competencies.flatMap((one) => withOwner(one.key, one.indicators));
  return {
    ...own,
    successions: [],
    version: 1,
    status: "PUBLISHED",
    revision: 1,
    publishedAt: 0,
    ...said,
    id: versionId(numbers.next()),
    frameworkId,
    groups: groupRows,
    competencies: competencyRows,
    profiles: profileRows,
    responsibilities: listed("RESPONSIBILITY", duties).map(({ row, thing }) => {
      return { ...row, profile: idOf("PROFILE", thing.owner), text: thing.text };
    }),
    stages: stageRows,
    indicators: listed("INDICATOR", indicators).map(({ row, thing }) => ({
      ...row,
      competency: idOf("COMPETENCY", thing.owner),
      level: thing.level,
      statement: thing.statement,
      stages: thing.stages.map((stage) => idOf("STAGE", stage)),
    })),
    requirements: profiles.flatMap(({ requirements }) =>
      requirements.map(({ stage, competency, level }) => {
        return { stage: idOf("STAGE", stage), competency: idOf("COMPETENCY", competency), level };
      }),
    ),
  };
}

function withOwner<Thing>(owner: string, things: readonly Thing[]): (Thing & { owner: string })[] {
  return things.map((thing) => ({ ...thing, owner }));
}

/** One number from 1 for each text, in the order in which they are first asked for. */
function numbered<Id>(idOf: (number: number) => Id): (text: string) => Id {
  const known = new Map<string, Id>();
  return (text) => {
    const id = known.get(text) ?? idOf(known.size + 1);
    known.set(text, id);
    return id;
  };
}

function versionId(number: number): VersionId {
  if (isVersionId(number)) return number;
  throw new RangeError(`${number} is no id.`);
}

const isVersionId = (value: number): value is VersionId => value > 0;
