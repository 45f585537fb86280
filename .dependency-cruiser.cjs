// Which way imports may point (docs/architecture.md). Imports of types count as well.

/** A rule of a noun: no kind in its name. Some folders are machinery and not nouns. */
const PURE_RULE =
  "^server/(?!catalogue/|commands/|door/|embedded/|files/|sign-in/|words/)[^/]+/[^/.]+\\.ts$";
const PACKAGE = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

/** Each names what lies in `from` and may not import what lies in `to`. */
const rules = [
  {
    name: "no-cycles",
    comment: "What needs itself cannot be read or tested alone.",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-lost-imports",
    comment: "Every import leads somewhere.",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "rules-are-arithmetic",
    comment: "A pure rule takes rows, viewer and time as arguments.",
    from: { path: PURE_RULE },
    to: { path: "\\.(entity|store|policy)\\.ts$|^server/(database|loading|context)\\.ts$" },
  },
  {
    name: "rules-need-no-package",
    comment: "A pure rule is TypeScript and nothing else.",
    from: { path: PURE_RULE },
    to: { dependencyTypes: [...PACKAGE, "core"] },
  },
  {
    name: "policies-are-pure",
    comment: "A policy decides over what it is given.",
    from: { path: "\\.policy\\.ts$" },
    to: { path: "\\.(entity|store)\\.ts$|^server/(database|loading|context)\\.ts$" },
  },
  {
    name: "entities-stand-alone",
    comment: "Entities name each other by string; otherwise they grow into one knot.",
    from: { path: "\\.entity\\.ts$" },
    to: { path: "\\.(entity|store|policy)\\.ts$" },
  },
  {
    name: "nouns-below-context",
    comment: "A noun is given its context; it does not reach up for it.",
    from: { path: "^server/[^/]+/" },
    to: { path: "^server/(context|serve|main)\\.ts$" },
  },
  {
    name: "server-knows-no-graph",
    comment: "What a noun knows is said in its own words, not in those of the contract.",
    from: { path: "^server/[^/]+/" },
    to: { path: "^schema/" },
  },
  {
    name: "front-door",
    comment: "Only the front door of the server, and tests, see the contract's code.",
    from: { path: "^(migrations|seeds|portal|bench)/" },
    to: { path: "^schema/.*\\.ts$" },
  },
  {
    name: "graph-knows-no-table",
    comment: "A resolver asks the context; SQL is trespass.",
    from: { path: "^schema/" },
    to: {
      path: "\\.entity\\.ts$|^server/database\\.ts$|(^|/)node_modules/(typeorm|pg|pg-[a-z-]+)/",
    },
  },
  {
    name: "types-lead-nowhere",
    comment: "A type says what a thing is; a resolver says where it leads.",
    from: { path: "\\.(type|input)\\.ts$" },
    to: { path: "\\.resolver\\.ts$" },
  },
  {
    name: "migrations-stand-alone",
    comment: "A migration must mean the same in five years.",
    from: { path: "^migrations/" },
    to: { path: "^(server|schema|seeds|test|bench|portal)/" },
  },
  {
    name: "migrations-need-typeorm-only",
    comment: "The adapter hands SQL files to TypeORM and needs no other package.",
    from: { path: "^migrations/" },
    to: { dependencyTypes: PACKAGE, pathNot: "(^|/)node_modules/typeorm/" },
  },
  {
    name: "portal-sees-the-contract-only",
    comment: "The portal knows the server through schema/schema.graphql.",
    from: { path: "^portal/" },
    to: { path: "^(server|migrations|seeds|test|bench)/" },
  },
  {
    name: "tests-are-leaves",
    comment: "Nothing is built on a test.",
    from: { pathNot: "^test/" },
    to: { path: "^test/" },
  },
  {
    name: "measurements-are-leaves",
    comment: "Nothing is built on a measurement.",
    from: { pathNot: "^bench/" },
    to: { path: "^bench/" },
  },
  {
    name: "shipped-code-ships-its-packages",
    comment: "What runs in production is under dependencies, not devDependencies.",
    from: { path: "^(server|schema|migrations|seeds)/" },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
  },
];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: rules.map((rule) => ({ ...rule, severity: "error" })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage|\\.data)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
    },
  },
};
