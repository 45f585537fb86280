import DataLoader from "dataloader";
import type { Eventually } from "../at-hand.ts";
import { refuse } from "../errors.ts";
import type { Instant } from "../level.ts";
import { pageToCome } from "../page-to-come.ts";
import type { PageToCome } from "../page-to-come.ts";
import { pageOfRows, positionOf } from "../paging.ts";
import type { PageRequest } from "../paging.ts";
import type { People } from "../person/people.loader.ts";
import type { Viewer } from "../viewer.ts";
import { auditInSight, seesNothing } from "./audit.policy.ts";
import type { AuditStore, ToldEntries } from "./audit.store.ts";
import type { AuditEntry } from "./audit.ts";
import type { AuditConditions } from "./trail.sql.ts";

/** The audit as one request reads it: nothing is there but what the viewer may read. */
export interface AuditTrail {
  /** A page of the entries, newest first, in one statement that counts them where somebody asks. */
  page(conditions: AuditConditions, page: PageRequest): PageToCome<AuditEntry>;
  /** The entry with that id; null where there is none in sight. */
  entry(id: number): Eventually<AuditEntry | null>;
}

/** Reads as the viewer; the people whom entries name are remembered with them. */
export function auditFor(store: AuditStore, viewer: Viewer, people: People): AuditTrail {
  const sight = auditInSight(viewer);
  const met = (told: ToldEntries): ToldEntries => {
    people.remember(told.people);
    return told;
  };
  const loader = new DataLoader<number, AuditEntry | null>(async (ids) => {
    const { entries } = met(await store.byId(sight, ids));
    const found = new Map(entries.map((entry) => [entry.id, entry]));
    return ids.map((id) => found.get(id) ?? null);
  });
  return {
    page(conditions, page) {
      const after = page.after === null ? null : placeOf(page.after);
      return pageToCome(async (isCounted) => {
        const wanted = { after, rows: page.first + 1, isCounted };
        const { entries, totalCount } = met(await store.page(sight, conditions, wanted));
        // Nobody asks for the count of a page that was read without one.
        return pageOfRows(entries, page, { ...order, totalCount: () => totalCount ?? 0 });
      });
    },
    entry: (id) => (seesNothing(sight) ? null : loader.load(id)),
  };
}

const order = {
  list: "audit",
  shape: ["integer", "integer"],
  positionOf: ({ at, id }: AuditEntry) => [at, id],
} as const;

function placeOf(cursor: string): readonly [Instant, number] {
  const [at, id] = positionOf(cursor, order);
  // An instant before 1970 is none that anybody was given, and PostgreSQL could not read all of them.
  if (typeof at === "number" && at >= 0 && typeof id === "number") return [at, id];
  throw refuse("BAD_USER_INPUT", "BAD_CURSOR");
}
