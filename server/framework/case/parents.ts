import { groupedBy } from "../../grouping.ts";
import { withoutCycles } from "./cycles.ts";
import { labelOf } from "./item-texts.ts";
import type { CaseReport } from "./report.ts";
import { inSequence } from "./sequence.ts";
import type { CaseEdge, CaseSource } from "./source.ts";
import { translationsIn } from "./translations.ts";
import type { Translation } from "./translations.ts";

/** Which association puts each item where it stands. */
export interface Parentage {
  /** The parent of an item by identifiers; none at the top. */
  readonly parents: ReadonlyMap<string, string>;
  /** The association that was followed, by the item's identifier. */
  readonly chosen: ReadonlyMap<string, CaseEdge>;
  /** Translations, by the identifier of the item that is one. */
  readonly translated: ReadonlyMap<string, Translation>;
  /** Associations that put nothing anywhere, in order. */
  readonly unused: readonly CaseEdge[];
}

/**
 * Finds the one parent of each item: of several the first by sequence number counts. What leads to
 * other frameworks, and what closes a circle, is reported and not followed.
 */
export function parentsIn(source: CaseSource, report: CaseReport): Parentage {
  const translated = translationsIn(source);
  const candidates = source.edges.filter((edge) => leadsUp(edge, source, translated));
  const chosen = new Map<string, CaseEdge>();
  for (const [origin, edges] of groupedBy(candidates, ({ origin: child }) => child ?? "")) {
    const [first, ...others] = edges.toSorted(inSequence);
    if (first === undefined) continue;
    chosen.set(origin, first);
    if (others.some(({ destination }) => destination !== first.destination)) {
      reportSeveral(source, { edge: first, count: edges.length }, report);
    }
  }
  const parents = parentsBy(chosen, source, translated);
  for (const child of withoutCycles(parents)) {
    reportCycle(source, child, { edge: chosen.get(child), report });
    chosen.delete(child);
  }
  const used = new Set([...chosen.values(), ...[...translated.values()].map(({ edge }) => edge)]);
  const unused = source.edges.filter((edge) => !used.has(edge));
  reportOthers(unused, source, report);
  return { parents, chosen, translated, unused };
}

type Translated = ReadonlyMap<string, Translation>;

/** Whether it puts an item of the package below another, or below the document. */
function leadsUp(edge: CaseEdge, source: CaseSource, translated: Translated): boolean {
  const { type, origin, destination, own } = edge;
  if (type !== "isChildOf" || own.aside === true) return false;
  if (origin === null || destination === null) return false;
  const isInside = destination === source.id || source.items.has(destination);
  return isInside && source.items.has(origin) && !translated.has(origin);
}

function parentsBy(
  chosen: ReadonlyMap<string, CaseEdge>,
  source: CaseSource,
  translated: Translated,
): Map<string, string> {
  const parents = new Map<string, string>();
  for (const [child, { destination }] of chosen) {
    if (destination === null || destination === source.id) continue;
    if (!source.items.has(destination)) continue;
    parents.set(child, translated.get(destination)?.of ?? destination);
  }
  return parents;
}

function reportSeveral(
  { items }: CaseSource,
  { edge, count }: { readonly edge: CaseEdge; readonly count: number },
  report: CaseReport,
): void {
  const item = items.get(edge.origin ?? "");
  if (item === undefined) return;
  const path = ["CFAssociations", `${edge.at}`];
  report.warn("CASE_SEVERAL_PARENTS", path, { item: labelOf(item), count });
}

function reportCycle(
  { items }: CaseSource,
  child: string,
  { edge, report }: { readonly edge: CaseEdge | undefined; readonly report: CaseReport },
): void {
  const item = items.get(child);
  if (item === undefined || edge === undefined) return;
  report.warn("CASE_CYCLE", ["CFAssociations", `${edge.at}`], { item: labelOf(item) });
}

/** Ends in other frameworks are ordinary, so they are told once. */
function reportOthers(unused: readonly CaseEdge[], source: CaseSource, report: CaseReport): void {
  const isHere = (id: string | null) => id === null || id === source.id || source.items.has(id);
  const away = unused.filter(({ origin, destination }) => !isHere(origin) || !isHere(destination));
  const [first] = away;
  if (first === undefined) return;
  const path = ["CFAssociations", `${first.at}`];
  report.inform("CASE_OTHER_FRAMEWORKS", path, { count: away.length });
}
