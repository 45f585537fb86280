import type { AuditChange } from "../../audit/audit.ts";
import type { Texts } from "../../level.ts";
import { differenceBetween } from "../difference/difference.ts";
import type { KeyMapping } from "../mapping.ts";
import type { DraftContent } from "../content/stored-version.ts";

/** As many characters of one entry are kept; a whole framework can be imported in one act. */
const MOST = 200_000;

/**
 * What changed from one state of a draft to the next, as the audit keeps it: a field is named by
 * kind, key and field. Without a state before, everything is new. Of very many changes, or very
 * long ones, the first are kept and the others counted.
 */
export function auditedChanges(before: DraftContent | null, after: DraftContent): AuditChange[] {
  const changes = changesOf(before, after);
  let room = MOST;
  const kept = changes.findIndex(({ field, from, to }) => {
    room -= field.length + (from?.length ?? 0) + (to?.length ?? 0);
    return room < 0;
  });
  if (kept === -1) return changes;
  const others = { field: "CHANGES NOT NAMED", from: null, to: `${changes.length - kept}` };
  return [...changes.slice(0, kept), others];
}

function changesOf(before: DraftContent | null, after: DraftContent): AuditChange[] {
  const { added, removed, changed, moved } = differenceBetween(
    before?.content ?? null,
    after.content,
  );
  const [language = "en"] = after.content.languages;
  const named = ({ kind, key }: { kind: string; key: string }, field?: string): string =>
    [kind, key, field].filter((part) => part !== undefined).join(" ");
  const worded = (texts: Texts): string => texts[language] ?? Object.values(texts)[0] ?? "";
  return [
    ...added.map((one) => ({ field: named(one), from: null, to: worded(one.summary) })),
    ...removed.map((one) => ({ field: named(one), from: worded(one.summary), to: null })),
    ...changed.map((one) => ({ field: named(one, one.field), from: one.from, to: one.to })),
    ...moved.map((one) => ({
      field: named(one, "place"),
      from: worded(one.from),
      to: worded(one.to),
    })),
    ...mappingChanges(before?.mappings ?? [], after.mappings),
  ];
}

function mappingChanges(
  before: readonly KeyMapping[],
  after: readonly KeyMapping[],
): AuditChange[] {
  const texts = (mappings: readonly KeyMapping[]): Map<string, string> =>
    new Map(
      mappings.map(({ kind, from, rule, to }) => [`${kind} ${from}`, [rule, ...to].join(" ")]),
    );
  const [old, now] = [texts(before), texts(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((key) => ({
      field: `${key} mapping`,
      from: old.get(key) ?? null,
      to: now.get(key) ?? null,
    }))
    .filter(({ from, to }) => from !== to);
}
