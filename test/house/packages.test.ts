import { expect, test } from "@jest/globals";
import ts from "typescript";
import { isCode, isRecord, ownFiles, sectionOf, textOf } from "./files.ts";

const production = sectionOf("package.json", "dependencies");
const development = sectionOf("package.json", "devDependencies");

test("package-lock.json names no registry", () => {
  const addresses = textOf("package-lock.json").match(/"resolved": "https?:[^"]*/g) ?? [];
  expect(addresses.slice(0, 3)).toEqual([]);
  expect(textOf(".npmrc")).toContain("omit-lockfile-registry-resolved=true");
});

test("every package is pinned to one version", () => {
  const versions = Object.entries({ ...production, ...development });
  const ranges = versions.filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  );
  expect(ranges).toEqual([]);
});

test("the lock file holds what package.json asks for", () => {
  expect(sectionOf("package-lock.json", "packages", "", "dependencies")).toEqual(production);
  expect(sectionOf("package-lock.json", "packages", "", "devDependencies")).toEqual(development);
});

test("the lock file knows the optional packages of every platform, or npm ci refuses it", () => {
  const packages = sectionOf("package-lock.json", "packages");
  const locked = Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, ""));
  const optional = Object.values(packages)
    .map((entry) => (isRecord(entry) ? entry["optionalDependencies"] : undefined))
    .flatMap((names) => (isRecord(names) ? Object.keys(names) : []));
  expect(optional.filter((name) => !locked.includes(name))).toEqual([]);
});

test("every package that is imported is listed", () => {
  const names = [...Object.keys(production), ...Object.keys(development)];
  const listed = names.map((name) => name.replace(/^@types\//, ""));
  const unlisted = ownFiles
    .filter((path) => isCode(path))
    .flatMap((path) => packagesOf(path).map((name) => `${path}: ${name}`))
    .filter((line) => !listed.includes(line.split(": ")[1] ?? ""));
  expect(unlisted).toEqual([]);
});

/** The packages a file imports; a path of its own or a module of Node is none. */
function packagesOf(path: string): string[] {
  const imports = ts.preProcessFile(textOf(path)).importedFiles.map(({ fileName }) => fileName);
  return imports
    .filter((name) => !/^(\.|node:)/.test(name))
    .map((name) =>
      name
        .split("/")
        .slice(0, name.startsWith("@") ? 2 : 1)
        .join("/"),
    );
}
