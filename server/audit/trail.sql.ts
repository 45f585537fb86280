import type { Statement } from "../database.ts";
import type { Instant, PersonId } from "../level.ts";
import type { AuditSight } from "./audit.policy.ts";
import { told } from "./audit.sql.ts";
import type { AuditSubject } from "./audit.ts";

/** Narrows a trail; all conditions hold together, and null means any. */
export interface AuditConditions {
  readonly actor: PersonId | null;
  readonly subject: AuditSubject | null;
  readonly action: string | null;
  /** At this instant or later. */
  readonly from: Instant | null;
  /** Before this instant. */
  readonly to: Instant | null;
}

/** Which page of a trail. */
export interface AuditPage {
  /** Instant and id of the last entry seen. */
  readonly after: readonly [at: Instant, id: number] | null;
  /** How many rows to read. */
  readonly rows: number;
  /** Whether to count all that match, too. */
  readonly isCounted: boolean;
}

/**
 * A page of the entries in sight that fulfil the conditions, newest first. Each set of conditions
 * has a statement of its own, so that PostgreSQL sees which of the indexes serves it: one statement
 * for all of them, with conditions that are null, would be planned for none in particular.
 */
export function trailStatement(
  sight: AuditSight,
  conditions: AuditConditions,
  { after, rows, isCounted }: AuditPage,
): { readonly statement: Statement; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  const hole = (type: string, value: unknown): string => `$${values.push(value)}::${type}`;
  const held = heldConditions(conditions, hole);
  const mine = sight === "all" ? null : narrowed(sight, hole);
  const count = isCounted ? lengthOf(Object.values(held), mine) : undefined;
  if (after !== null) {
    held["after"] = `(at, id) < (${instant(hole, after[0])}, ${hole("bigint", after[1])})`;
  }
  const found = newest(Object.values(held), hole("bigint", rows), mine);
  const kinds = [...Object.keys(held), ...(mine ? ["mine"] : []), ...(count ? ["counted"] : [])];
  return {
    statement: { name: ["audit-trail", ...kinds].join("-"), text: told(found, count) },
    values,
  };
}

/** Takes a value and answers the parameter of that type that stands for it. */
type Hole = (type: string, value: unknown) => string;

const instant = (hole: Hole, at: Instant): string => `to_timestamp(${hole("float8", at)} / 1000)`;

function heldConditions(
  { actor, subject, action, from, to }: AuditConditions,
  hole: Hole,
): Record<string, string> {
  const held: Record<string, string> = {};
  if (actor !== null) held["actor"] = `actor_id = ${hole("bigint", actor)}`;
  if (subject !== null) {
    const type = hole("text", subject.type);
    held["subject"] = `subject_type = ${type} AND subject_id = ${hole("bigint", subject.id)}`;
  }
  if (action !== null) held["action"] = `action = ${hole("text", action)}`;
  if (from !== null) held["from"] = `at >= ${instant(hole, from)}`;
  if (to !== null) held["to"] = `at < ${instant(hole, to)}`;
  return held;
}

/** The parameters of the frameworks and types that are in sight. */
interface Mine {
  readonly frameworks: string;
  readonly subjects: string;
}

const narrowed = ({ frameworks, subjects }: Exclude<AuditSight, "all">, hole: Hole): Mine => ({
  frameworks: hole("bigint[]", frameworks),
  subjects: hole("text[]", subjects),
});

/**
 * The ids of the newest entries. Where sight is narrow, those of each framework and type are read
 * from their own index as far as one page needs, and then put together.
 */
function newest(held: readonly string[], rows: string, mine: Mine | null): string {
  const order = `ORDER BY at DESC, id DESC LIMIT ${rows}`;
  const from = (...conditions: string[]): string =>
    `SELECT id, at FROM audit_entry ${where([...held, ...conditions])} ${order}`;
  if (mine === null) return from();
  return `SELECT id, at FROM (
      SELECT part.* FROM unnest(${mine.frameworks}) AS mine,
        LATERAL (${from("framework_id = mine")}) AS part
      UNION SELECT part.* FROM unnest(${mine.subjects}) AS mine,
        LATERAL (${from("subject_type = mine")}) AS part) AS either ${order}`;
}

function lengthOf(held: readonly string[], mine: Mine | null): string {
  // Nobody deletes an entry, so the end of the chain knows how many there are.
  if (mine === null && held.length === 0) return "(SELECT entries FROM audit_head)";
  const own = `(framework_id = ANY (${mine?.frameworks}) OR subject_type = ANY (${mine?.subjects}))`;
  const all = mine === null ? held : [...held, own];
  return `(SELECT count(*) FROM audit_entry ${where(all)})`;
}

const where = (conditions: readonly string[]): string =>
  conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
