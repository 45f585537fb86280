import type { Level } from "../server/level.ts";
import type { GrantedRole } from "../server/viewer.ts";

/** What the demo people are called, and what makes each of them worth signing in as. */
export interface DemoPerson {
  readonly address: string;
  readonly name: string;
  /** Their place in the reporting line, the same at every size. */
  readonly number: number;
  /** 0 Foundation, 1 Intermediate, 2 Advanced. */
  readonly stage: number;
  readonly objective: number | null;
  readonly languages: readonly string[];
  readonly role?: GrantedRole;
  /** Places offered to mentees. */
  readonly places?: number;
}

/** How one competency of someone stands: by which kind of records, and at which level. */
export interface Showing {
  readonly kind: ShowingKind;
  readonly level: Level;
}

/**
 * FRESH and STALE hold a confirmed level, EXPIRED held one, CLAIMED is what nobody confirmed, and
 * NOTHING was ever said.
 */
export type ShowingKind = "FRESH" | "STALE" | "EXPIRED" | "CLAIMED" | "NOTHING";

/** The people who exist at every size, in the order in which one would try them. */
export const demoPeople: readonly DemoPerson[] = [
  {
    address: "learner@example.org",
    name: "Léa Tremblay",
    number: 34,
    stage: 0,
    objective: 1,
    languages: ["en", "fr"],
  },
  {
    address: "manager@example.org",
    name: "Marcus Okafor",
    number: 10,
    stage: 2,
    objective: null,
    languages: ["en", "fr"],
  },
  {
    address: "mentor@example.org",
    name: "Mei-Lin Zhao",
    number: 18,
    stage: 2,
    objective: null,
    languages: ["en", "fr"],
    places: 2,
  },
  {
    address: "assessor@example.org",
    name: "Amira Haddad",
    number: 8,
    stage: 2,
    objective: null,
    languages: ["fr", "en"],
    role: "ASSESSOR",
  },
  {
    address: "curator@example.org",
    name: "Camille Roy",
    number: 7,
    stage: 2,
    objective: null,
    languages: ["fr", "en"],
    role: "FRAMEWORK_ADMIN",
  },
  {
    address: "people@example.org",
    name: "Priya Nair",
    number: 6,
    stage: 1,
    objective: 2,
    languages: ["en"],
    role: "PEOPLE_ADMIN",
  },
  {
    address: "admin@example.org",
    name: "Adrien Côté",
    number: 5,
    stage: 1,
    objective: null,
    languages: ["fr", "en"],
    role: "ADMIN",
  },
];

/** The demo person with that number, if it is one. */
export function demoPerson(number: number): DemoPerson | undefined {
  return byNumber.get(number);
}

const byNumber = new Map(demoPeople.map((person) => [person.number, person]));

/** Who asks for everything that the development page can show: met, open, unknown and expired. */
export const LEARNER = 34;
/** Who reviews people's work throughout the organisation. */
export const ASSESSOR = 8;
/** Who decides where nobody stands above. */
export const PEOPLE_ADMIN = 6;
/** Who can help the learner and has not been asked yet. */
export const MENTOR = 18;

/** How the learner stands, by competency. */
export const learnerShows: Readonly<Record<string, Showing>> = {
  communication: { kind: "FRESH", level: 1 },
  teamwork: { kind: "FRESH", level: 3 },
  "analytical-thinking": { kind: "FRESH", level: 2 },
  "ethics-and-privacy": { kind: "STALE", level: 3 },
  "promote-innovation-and-guide-change": { kind: "NOTHING", level: 0 },
  "achieving-results": { kind: "FRESH", level: 2 },
  "data-management": { kind: "FRESH", level: 2 },
  programming: { kind: "FRESH", level: 2 },
  "mathematics-and-statistics": { kind: "FRESH", level: 2 },
  "project-management": { kind: "EXPIRED", level: 1 },
  "machine-learning": { kind: "FRESH", level: 1 },
  "data-visualization": { kind: "FRESH", level: 2 },
  storytelling: { kind: "CLAIMED", level: 1 },
  "business-acumen": { kind: "FRESH", level: 1 },
};
