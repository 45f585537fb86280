// Which way imports may point (docs/architecture.md). Imports of types count as well.

/** A rule that forbids what lies in `to` for whatever lies in `from`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

/** A rule of a noun: no kind in its name. `catalogue` and `embedded` are machinery, not nouns. */
const PURE_RULE = "^server/(?!catalogue/|embedded/)[^/]+/[^/.]+\\.ts$";
const PACKAGE = ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    forbid(
      "no-cycles",
      "What needs itself cannot be read or tested alone.",
      {},
      { circular: true },
    ),
    forbid("no-lost-imports", "Every import leads somewhere.", {}, { couldNotResolve: true }),
    forbid(
      "rules-are-arithmetic",
      "A pure rule takes rows, viewer and time as arguments.",
      { path: PURE_RULE },
      { path: "\\.(entity|store|policy)\\.ts$|^server/(database|loading|context)\\.ts$" },
    ),
    forbid(
      "rules-need-no-package",
      "A pure rule is TypeScript and nothing else.",
      { path: PURE_RULE },
      { dependencyTypes: [...PACKAGE, "core"] },
    ),
    forbid(
      "policies-are-pure",
      "A policy decides over what it is given.",
      { path: "\\.policy\\.ts$" },
      { path: "\\.(entity|store)\\.ts$|^server/(database|loading|context)\\.ts$" },
    ),
    forbid(
      "entities-stand-alone",
      "Entities name each other by string; otherwise they grow into one knot.",
      { path: "\\.entity\\.ts$" },
      { path: "\\.(entity|store|policy)\\.ts$" },
    ),
    forbid(
      "nouns-below-context",
      "A noun is given its context; it does not reach up for it.",
      { path: "^server/[^/]+/" },
      { path: "^server/(context|api|main)\\.ts$" },
    ),
    forbid(
      "server-knows-no-graph",
      "What a noun knows is said in its own words, not in those of the contract.",
      { path: "^server/[^/]+/" },
      { path: "^schema/" },
    ),
    forbid(
      "front-door",
      "Only the front door of the server, and tests, see the contract's code.",
      { path: "^(migrations|seeds|portal|bench)/" },
      { path: "^schema/.*\\.ts$" },
    ),
    forbid(
      "graph-knows-no-table",
      "A resolver asks the context; SQL is trespass.",
      { path: "^schema/" },
      { path: "\\.entity\\.ts$|^server/database\\.ts$|(^|/)node_modules/(typeorm|pg|pg-[a-z-]+)/" },
    ),
    forbid(
      "types-lead-nowhere",
      "A type says what a thing is; a resolver says where it leads.",
      { path: "\\.(type|input)\\.ts$" },
      { path: "\\.resolver\\.ts$" },
    ),
    forbid(
      "migrations-stand-alone",
      "A migration must mean the same in five years.",
      { path: "^migrations/" },
      { path: "^(server|schema|seeds|test|bench|portal)/" },
    ),
    forbid(
      "migrations-need-typeorm-only",
      "The adapter hands SQL files to TypeORM and needs no other package.",
      { path: "^migrations/" },
      { dependencyTypes: PACKAGE, pathNot: "(^|/)node_modules/typeorm/" },
    ),
    forbid(
      "portal-sees-the-contract-only",
      "The portal knows the server through schema/schema.graphql.",
      { path: "^portal/" },
      { path: "^(server|migrations|seeds|test|bench)/" },
    ),
    forbid(
      "tests-are-leaves",
      "Nothing is built on a test.",
      { pathNot: "^test/" },
      { path: "^test/" },
    ),
    forbid(
      "measurements-are-leaves",
      "Nothing is built on a measurement.",
      { pathNot: "^bench/" },
      { path: "^bench/" },
    ),
    forbid(
      "shipped-code-ships-its-packages",
      "What runs in production is under dependencies, not devDependencies.",
      { path: "^(server|schema|migrations|seeds)/" },
      { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    ),
  ],
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
