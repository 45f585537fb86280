import type { Eventually } from "./at-hand.ts";
import { auditFor } from "./audit/audit.reader.ts";
import type { AuditTrail } from "./audit/audit.reader.ts";
import { auditStore } from "./audit/audit.store.ts";
import type { Catalogue } from "./catalogue/catalogue.ts";
import { dailyOf } from "./catalogue/daily.ts";
import type { Daily } from "./catalogue/daily.ts";
import type { CatalogueKeeper } from "./catalogue/keeper.ts";
import type { Database } from "./database.ts";
import { refuse } from "./errors.ts";
import type { Downloads, Link } from "./files/downloads.ts";
import type { Subject } from "./files/subject.ts";
import type { Foresight } from "./foresight.ts";
import { frameworksFor } from "./framework/frameworks.reader.ts";
import type { FrameworkReach } from "./framework/frameworks.reader.ts";
import { developmentFor } from "./gap/development.reader.ts";
import type { Development } from "./gap/development.reader.ts";
import { readersLanguage } from "./language.ts";
import type { Day, Instant, Language, PersonId } from "./level.ts";
import { mentoringFor } from "./mentoring/mentoring.reader.ts";
import type { Mentoring } from "./mentoring/mentoring.reader.ts";
import { askingUnder } from "./person/asking.reader.ts";
import type { Asking } from "./person/asking.reader.ts";
import { askingStore } from "./person/asking.store.ts";
import { peopleOf } from "./person/people.loader.ts";
import type { People } from "./person/people.loader.ts";
import { personalStore } from "./person/personal.store.ts";
import { personStore } from "./person/person.store.ts";
import type { PersonStore } from "./person/person.store.ts";
import { teamStore } from "./person/team.store.ts";
import { teamsWith } from "./person/teams.loader.ts";
import type { Teams } from "./person/teams.loader.ts";
import type { Onlooker, Relation } from "./policy.ts";
import type { Viewer } from "./viewer.ts";

/** What one request may reach: who asks, when, in which language, and the ways to read. */
export interface RequestContext extends FrameworkReach {
  readonly requestId: string;
  readonly now: Instant;
  readonly today: Day;
  readonly language: Language;
  /** The languages that texts were answered in, for the `Content-Language` of the answer. */
  readonly spoken: Set<Language>;
  readonly currency: string;
  readonly viewer: Viewer;
  readonly catalogue: Catalogue;
  readonly daily: Daily;
  readonly people: People;
  readonly teams: Teams;
  readonly development: Development;
  readonly mentoring: Mentoring;
  readonly persons: PersonStore;
  readonly audit: AuditTrail;
  relationTo(person: PersonId): Eventually<Relation>;
  /** A link for the viewer to a file; whether they may see it is asked again when it is fetched. */
  linkTo(what: Subject): Promise<Link>;
  /** Begins anew after something was written, so that what follows reads it. */
  renew(): Promise<void>;
}

/** What lasts longer than a request. */
export interface Services {
  readonly database: Database;
  readonly keeper: CatalogueKeeper;
  readonly languages: readonly Language[];
  readonly currency: string;
  readonly foresight: Foresight;
  readonly downloads: Downloads;
  /** Where the addresses of CASE objects begin. */
  readonly caseBase: () => string;
  /** The clock; tests set it. */
  readonly now: () => Instant;
}

/** What a request says of itself before it is executed. */
export interface RequestFacts {
  readonly requestId: string;
  /** The signed-in person's address, in lower case. */
  readonly address: string;
  readonly acceptLanguage: string | undefined;
  /** People named in its variables, who are read together with who asks. */
  readonly named: readonly PersonId[];
  /** The document as it was sent; questions of the same text need the same. */
  readonly question: string;
}

/**
 * Opens the context of a request in one statement: who asks, about whom, and whether the catalogue
 * has moved. UNAUTHENTICATED where nobody active has the address.
 */
export async function openContext(
  services: Services,
  facts: RequestFacts,
): Promise<RequestContext> {
  const spoken = new Set<Language>();
  const begun = () => begin(services, facts, spoken);
  return {
    ...(await begun()),
    // Apollo Server hands a copy to the executor, which holds on to that one object.
    async renew() {
      Object.assign(this, await begun());
    },
  };
}

async function begin(
  services: Services,
  facts: RequestFacts,
  spoken: Set<Language>,
): Promise<Omit<RequestContext, "renew">> {
  const { database, foresight } = services;
  const now = services.now();
  const today = new Date(now).toISOString().slice(0, 10);
  const ahead = foresight.expects(facts.question);
  const told = await askingStore(database).whoAsks({ ...facts, ahead, today });
  const catalogue = await services.keeper.at(told.revision);
  const asking = askingUnder(told, catalogue.shelf.successions);
  if (asking === null) throw refuse("UNAUTHENTICATED");
  return reachOf(services, facts, { ...asking, catalogue, now, today, spoken });
}

type Opened = Asking & {
  readonly catalogue: Catalogue;
  readonly now: Instant;
  readonly today: Day;
  readonly spoken: Set<Language>;
};

function reachOf(
  services: Services,
  facts: RequestFacts,
  opened: Opened,
): Omit<RequestContext, "renew"> {
  const { database, foresight, caseBase } = services;
  const { viewer, catalogue, now, today, spoken } = opened;
  const { address, named, question } = facts;
  const { successions, competencySuccessions } = catalogue.shelf;
  const people = peopleOf(opened, catalogue, async (ids) => {
    const asked = { address, named: ids, ahead: null, today };
    return askingUnder(await askingStore(database).whoAsks(asked), successions)?.people ?? [];
  });
  const daily = dailyOf(catalogue, today);
  const development = developmentFor({
    catalogue,
    today,
    people,
    viewer,
    ahead: opened,
    find: (ids) => personalStore(database).of(ids, { today, successions }),
    needed: (id, what) => {
      if (id === viewer.person.id) foresight.needed(question, { of: "VIEWER", what });
      else if (named.includes(id)) foresight.needed(question, { of: "NAMED", what });
    },
  });
  const rule = catalogue.settings.currentLevelRule;
  const how = { rule, today, successions: competencySuccessions };
  const relationTo: Onlooker["relationTo"] = (person) => people.relationTo(person);
  const author = { person: viewer.person.id, requestId: facts.requestId, at: now };
  return {
    requestId: facts.requestId,
    now,
    today,
    language: readersLanguage(services.languages, [
      facts.acceptLanguage,
      viewer.person.languages.join(","),
    ]),
    spoken,
    currency: services.currency,
    viewer,
    catalogue,
    daily,
    ...frameworksFor(database, {
      how,
      relationTo,
      shelf: catalogue.shelf,
      viewer,
      author,
      caseBase,
    }),
    people,
    teams: teamsWith(
      (asked) => teamStore(database).read(asked, how),
      ({ manager }, { members }) => {
        development.meet(members);
        people.meetTeam(
          manager,
          members.map(({ person }) => person),
        );
      },
    ),
    development,
    mentoring: mentoringFor({ catalogue, daily, today, people, development }),
    persons: personStore(database),
    audit: auditFor(auditStore(database), viewer, people),
    relationTo,
    linkTo: (what) => services.downloads.linkTo(what, viewer.person.id, now),
  };
}
