import { expect, test } from "@jest/globals";
import { foldersIn, ownFiles, textOf } from "./files.ts";

/** A noun gets a folder when it has operations of its own; otherwise it lives with its parent. */
const NOUNS = [
  "framework",
  "competency",
  "person",
  "assessment",
  "evidence",
  "gap",
  "resource",
  "plan",
  "mentoring",
  "insight",
];
/** Folders of the server that serve every noun. */
const MACHINERY = ["catalogue", "commands", "door", "embedded", "sign-in", "terminal", "words"];
/** Nouns of the contract that the server keeps with their parent. */
const PARENTS: Readonly<Record<string, string>> = { competency: "framework" };
const TOP = [".ci", "bench", "docs", "migrations", "portal", "schema", "seeds", "server", "test"];

test("every folder at the top is one that docs/architecture.md explains", () => {
  const folders = ownFiles.flatMap((path) => (path.includes("/") ? [path.split("/")[0]] : []));
  expect([...new Set(folders)].filter((name) => !TOP.includes(name ?? ""))).toEqual([]);
});

test("folders of the contract are called after nouns", () => {
  expect(foldersIn("schema").filter((name) => !NOUNS.includes(name))).toEqual([]);
});

test("folders of the server are called after nouns, or serve them all", () => {
  const known = [...NOUNS, ...MACHINERY];
  expect(foldersIn("server").filter((name) => !known.includes(name))).toEqual([]);
});

test("folders of tests are called as in the server, or hold stories, rules and builders", () => {
  const known = [...NOUNS, ...MACHINERY, "seeds", "stories", "house", "support"];
  expect(foldersIn("test").filter((name) => !known.includes(name))).toEqual([]);
});

test("a noun of the contract is a noun of the server, itself or with its parent", () => {
  const homes = foldersIn("schema").map((noun) => PARENTS[noun] ?? noun);
  expect(homes.filter((noun) => !foldersIn("server").includes(noun))).toEqual([]);
});

test("every noun of the server with anything but entities has tests", () => {
  const active = ownFiles.filter((path) => !path.endsWith(".entity.ts"));
  const nouns = NOUNS.filter((noun) => active.some((path) => path.startsWith(`server/${noun}/`)));
  expect(nouns.filter((noun) => !foldersIn("test").includes(noun))).toEqual([]);
});

test("every pure rule is asked by a test of its noun", () => {
  const tests = ownFiles
    .filter((path) => path.endsWith(".test.ts"))
    .map(textOf)
    .join("\n");
  const rules = ownFiles
    .filter((path) => NOUNS.some((noun) => path.startsWith(`server/${noun}/`)))
    .filter((path) => /^server\/[^/]+\/[^/.]+\.ts$/.test(path))
    .filter((path) => /^export (async )?function/m.test(textOf(path)));
  expect(rules.filter((path) => !tests.includes(`/${path}"`))).toEqual([]);
});

test("a file in a noun's folder says which kind it is", () => {
  const kinds = {
    server: /^[a-z-]+(\.(entity|store|policy|sql|words|reader|command|loader|snapshot))?\.ts$/,
    schema: /^[a-z-]+\.(type|input|resolver|enum|scalar)\.ts$/,
  };
  const odd = Object.entries(kinds).flatMap(([layer, kind]) =>
    ownFiles
      .filter((path) => path.startsWith(`${layer}/`) && path.split("/").length > 2)
      .filter((path) => !kind.test(path.split("/").at(-1) ?? "")),
  );
  expect(odd).toEqual([]);
});
