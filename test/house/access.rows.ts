/** How somebody stands to the person looked at. */
export const relations = [
  "self",
  "manager",
  "manager's manager",
  "mentor",
  "assessor",
  "framework admin",
  "people admin",
  "admin",
  "peer",
  "stranger",
] as const;

export type RelationName = (typeof relations)[number];

const leaders = ["self", "manager", "manager's manager"] as const;
const administrators = ["people admin", "admin"] as const;

/**
 * The rows of the table of who may see what of a person, and for each whoever does. Whoever is not
 * named sees nothing. Written down from the design, apart from the table the server has.
 */
export const rows = {
  /** Name, unit, stage, offer to mentor; frameworks and training. */
  open: relations,
  /** Gaps and levels; mentor and assessor see their competencies alone. */
  gaps: [...leaders, "mentor", "assessor"],
  /** What is summed up over all competencies is not for whoever sees some. */
  sums: leaders,
  /** Evidence: the assessor what is to be reviewed. */
  evidence: [...leaders, "assessor"],
  /** Steps of plans: a mentor those of the own mentorship, as the one in this world is. */
  plan: [...leaders, "mentor"],
  matches: leaders,
  /** Somebody's team is theirs, and of whoever is above. */
  team: leaders,
  address: [...leaders, ...administrators],
  objective: ["self", ...administrators],
  preferences: ["self", ...administrators],
  /** One's own grants, as far as this world gives any; not each is bound to a framework. */
  granted: ["assessor", "framework admin", ...administrators],
  bound: ["assessor", "framework admin"],
  narrowed: ["assessor"],
  /** Drafts of the framework, and every change of it. */
  drafts: ["framework admin", "admin"],
  /** What was done to this person within the framework: of both there is an administrator. */
  audit: ["framework admin", ...administrators],
} as const satisfies Record<string, readonly RelationName[]>;

export type Row = keyof typeof rows;

/** How an object of a type is reached, who reaches it, and who sees which of its fields. */
export interface TypeAccess {
  /** Names of fields from the root; of a list the first element. */
  readonly way: string;
  readonly reachedBy?: Row;
  /** Fields by row, apart by spaces; `open` is whoever reaches the object. */
  readonly fields: Readonly<Partial<Record<Row, string>>>;
}
