import { expect, test } from "@jest/globals";
import ts from "typescript";
import { isCode, ownFiles, textOf } from "./files.ts";

const code = ownFiles.filter(isCode);

test("no file of ours has more than 200 lines, but for migrations, seeds and generated types", () => {
  const written = code.filter((path) => !/^(migrations|seeds)\/|\.generated\.ts$/.test(path));
  const long = written.filter((path) => textOf(path).trimEnd().split("\n").length > 200);
  expect(long).toEqual([]);
});

test("nothing is typed as anything", () => {
  expect(code.filter((path) => says(path, ts.SyntaxKind.AnyKeyword))).toEqual([]);
});

test("every exception from a lint rule names the rule and the reason", () => {
  const silent = code.flatMap((path) =>
    textOf(path)
      .split("\n")
      .filter((line) => /(ox|es)lint-disable/.test(line) && !/-disable\S* \S+.* -- \S+/.test(line))
      .filter((line) => !line.includes("/(ox|es)lint"))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(silent).toEqual([]);
});

test("no file asks prettier, the compiler or the coverage to look away", () => {
  const words = ["prettier-ignore", "@ts-ignore", "@ts-nocheck", "istanbul ignore", "v8 ignore"];
  const away = code.filter((path) => words.some((word) => textOf(path).includes(`// ${word}`)));
  expect(away).toEqual([]);
});

test("no file is called after its place in a pattern", () => {
  const vague = ownFiles.filter((path) =>
    /(^|\/)(utils?|helpers?|common|types|misc|lib)(\/|\.ts$)|(^|\/)index\.ts$/.test(path),
  );
  expect(vague).toEqual([]);
});

/** Whether a word of the language occurs in a file as such, rather than in a text or comment. */
function says(path: string, word: ts.SyntaxKind): boolean {
  const source = ts.createSourceFile(path, textOf(path), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): boolean =>
    node.kind === word || ts.forEachChild(node, (child) => visit(child) || undefined) === true;
  return visit(source);
}
