import { appendAudit } from "../../server/audit/audit.store.ts";
import type { AuditRecord } from "../../server/audit/audit.ts";
import { nodeId } from "../../server/node-id.ts";
import { bakery } from "../support/bakery.ts";
import { pick } from "../support/pick.ts";
import type { Made, Someone } from "../support/world.people.ts";
import type { Answer } from "../support/world.servers.ts";
import { openWorld } from "../support/world.ts";
import type { World } from "../support/world.ts";
import { EMPTIED, aRecord, by } from "./any-record.ts";

/** What the clients ask of the audit. */
export const TRAIL = `
  query AuditTrail($filter: AuditFilter, $first: Int = 50, $after: String) {
    auditTrail(filter: $filter, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      edges { node { id at action actor { id displayName } subject { __typename id label }
        changes { field from to } reason requestId } }
    }
  }`;

/** An organisation in which six things were done. */
export interface Audited {
  readonly world: World;
  readonly admin: Someone;
  /** Administrators of the bakery, of the pastry, and of people. */
  readonly bakeryAdmin: Someone;
  readonly pastryAdmin: Someone;
  readonly peopleAdmin: Someone;
  readonly lea: Someone;
  readonly unit: Made;
  /** The version of the bakery in force, and one of the pastry that is there no more. */
  readonly version: Made;
  readonly gone: Made;
}

/** The actions that were done, the newest first. */
export const DONE = "grantRole saveOrgUnit savePerson saveFramework discardDraft publishFramework";

/** Makes it: one thing each day from 1 February 2026, and nothing else. */
export async function auditedWorld(): Promise<Audited> {
  const world = await openWorld();
  await world.publish({ ...bakery, key: "pastry" });
  // What publishing itself wrote down is another story.
  await world.query(EMPTIED);
  const newest = "SELECT max(id) AS id FROM framework_version WHERE framework_id = $1";
  const row = await idIn(world, newest, [await frameworkRow(world, "bakery")]);
  const audited: Audited = {
    world,
    admin: await appointed(world, "ADMIN"),
    bakeryAdmin: await appointed(world, "FRAMEWORK_ADMIN", "bakery"),
    pastryAdmin: await appointed(world, "FRAMEWORK_ADMIN", "pastry"),
    peopleAdmin: await appointed(world, "PEOPLE_ADMIN"),
    lea: await world.person({ name: "Lea" }),
    unit: await world.unit("Hall"),
    version: { row, id: nodeId("Framework", row) },
    gone: { row: 999, id: nodeId("Framework", 999) },
  };
  for (const record of await history(audited)) await appendAudit(world, record);
  return audited;
}

async function appointed(world: World, role: string, framework?: string): Promise<Someone> {
  const person = await world.person({ name: `${framework ?? "The"} ${role}` });
  await world.grant(person, role, framework === undefined ? {} : { framework });
  return person;
}

/** The row id of a framework. */
const frameworkRow = (world: World, key: string): Promise<number> =>
  idIn(world, "SELECT id FROM framework WHERE key = $1", [key]);

async function idIn(world: World, text: string, values: readonly unknown[]): Promise<number> {
  return (await world.query<{ id: number }>(text, values))[0]?.id ?? 0;
}

async function history(audited: Audited): Promise<AuditRecord[]> {
  const { world, admin, bakeryAdmin, pastryAdmin, peopleAdmin, lea, unit } = audited;
  const bread = await frameworkRow(world, "bakery");
  const pastry = await frameworkRow(world, "pastry");
  const about = (type: AuditRecord["subject"]["type"], { row }: Made) => ({ type, id: row });
  const version = about("Framework", audited.version);
  const gone = about("Framework", audited.gone);
  return [
    { action: "publishFramework", actor: by(bakeryAdmin), framework: bread, subject: version },
    { action: "discardDraft", framework: bread, subject: gone },
    { action: "saveFramework", actor: by(pastryAdmin), framework: pastry, subject: gone },
    { action: "savePerson", actor: by(peopleAdmin), subject: about("Person", lea) },
    { action: "saveOrgUnit", actor: by(peopleAdmin), subject: about("OrgUnit", unit) },
    { action: "grantRole", actor: by(admin), framework: bread, subject: about("Person", lea) },
  ].map((one, day) => aRecord({ framework: null, ...one, at: Date.UTC(2026, 1, 1 + day) }));
}

/** The actions in an answer, in order. */
export const actionsIn = ({ data }: Answer): string =>
  [pick(data, "auditTrail.edges[].node.action")].flat().join(" ");
