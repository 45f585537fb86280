import { expect, test } from "@jest/globals";
import { foldersIn, ownFiles, textOf } from "./files.ts";
import { foldersNamedIn, kindsIn } from "./tree.ts";

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
  "audit",
];
/** Folders of the server that serve every noun. */
const MACHINERY = foldersNamedIn("server");
/** Nouns of the contract that the server keeps with their parent. */
const PARENTS: Readonly<Record<string, string>> = { competency: "framework" };

test("docs/architecture.md explains every folder at the top", () => {
  const folders = ownFiles.flatMap((path) => /^[^/]+(?=\/)/.exec(path) ?? []);
  expect([...new Set(folders)].toSorted()).toEqual(foldersNamedIn("").toSorted());
});

test("folders of the contract are called after nouns", () => {
  expect(foldersIn("schema").filter((name) => !NOUNS.includes(name))).toEqual([]);
});

test("folders of the server are called after nouns, or serve them all", () => {
  const others = foldersIn("server").filter((name) => !NOUNS.includes(name));
  expect(others.toSorted()).toEqual(MACHINERY.toSorted());
});

test("folders of tests are called as in the server, or as docs/architecture.md says", () => {
  const known = [...NOUNS, ...MACHINERY, ...foldersNamedIn("test")];
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

test.each(["server", "schema"])(
  "the kinds of files in the nouns of %s are those that docs/architecture.md names",
  (layer) => {
    const files = ownFiles.filter((path) =>
      NOUNS.some((noun) => path.startsWith(`${layer}/${noun}/`)),
    );
    const kinds = files.map((path) => path.replace(/^.*\/[a-z-]+/, ""));
    expect([...new Set(kinds)].toSorted()).toEqual(kindsIn(layer).toSorted());
  },
);
