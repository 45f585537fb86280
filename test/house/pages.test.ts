import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { ownFiles, sectionOf, textOf } from "./files.ts";

const pages = ownFiles.filter((path) => path.endsWith(".md") && !path.startsWith("test/"));

test("the links of every page lead to files", () => {
  const links = pages.flatMap((page) =>
    [...textOf(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => ({
      page,
      link,
    })),
  );
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter(({ page, link }) => !existsSync(join(dirname(page), link)))).toEqual([]);
});

test("the pages in docs fit 100 columns", () => {
  const lines = pages
    .filter((path) => path.startsWith("docs/"))
    .flatMap((path) => textOf(path).split("\n"));
  expect(lines.filter((line) => line.length > 100)).toEqual([]);
});

test("every decision is numbered in order, and says background, decision and consequences", () => {
  const decisions = pages.filter((path) => path.startsWith("docs/decisions/"));
  expect(decisions.length).toBeGreaterThan(0);
  for (const [place, page] of decisions.entries()) {
    const heads = [...textOf(page).matchAll(/^#+ (.*)$/gm)].map(([, head]) => head ?? "");
    expect(page).toContain(`/${String(place + 1).padStart(4, "0")}-`);
    expect(heads[0]).toMatch(new RegExp(`^${place + 1}\\. `));
    expect(heads.slice(1)).toEqual(["Background", "Decision", "Consequences"]);
  }
});

test("every command that a page names is a script of package.json", () => {
  const scripts = Object.keys(sectionOf("package.json", "scripts"));
  const named = pages.flatMap((path) =>
    [...textOf(path).matchAll(/npm run (?:--silent )?([a-z][a-z:]*[a-z])/g)].map(
      ([, name]) => name,
    ),
  );
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !scripts.includes(name ?? ""))).toEqual([]);
});

test("the README names every command there is, but for parts of others", () => {
  const scripts = Object.keys(sectionOf("package.json", "scripts"));
  const whole = scripts.filter((name) => name !== "build" && !name.includes(":"));
  const readme = textOf("README.md");
  const isNamed = (name: string) =>
    new RegExp(`\`npm (run (--silent )?)?${name}[\` ]`).test(readme);
  expect(whole.filter((name) => !isNamed(name))).toEqual([]);
});
