import { readdirSync, readFileSync } from "node:fs";
import type { ProfileReading } from "../../server/framework/document/read.ts";
import { readProfileDocument } from "../../server/framework/document/read.ts";

const FOLDER = new URL("../framework/fixtures/", import.meta.url);

/** Names of the profile documents written for tests, each with one trap in it. */
export const FIXTURES = readdirSync(FOLDER)
  .filter((file) => !file.endsWith(".csv"))
  .toSorted();

/** The text of such a document. */
export function fixture(file: string): string {
  return readFileSync(new URL(file, FOLDER), "utf8");
}

/** What such a document is read to. */
export function readFixture(file: string): ProfileReading {
  return readProfileDocument(readFileSync(new URL(file, FOLDER)));
}

/** The statements of a competency by level, with the stages they were written for. */
export function cells(file: string, competency: string): Record<number, string[]> {
  const { content } = readFixture(file);
  const found = content?.competencies.find(({ key }) => key === competency);
  const byLevel: Record<number, string[]> = {};
  for (const { level, statement, stages } of found?.indicators ?? []) {
    const [text = ""] = Object.values(statement);
    const forStages = stages.length === 0 ? "" : ` [${stages.join(", ")}]`;
    (byLevel[level] ??= []).push(`${text}${forStages}`);
  }
  return byLevel;
}

/** Warnings as "line CODE". */
export function warnings(file: string): string[] {
  const { findings } = readFixture(file);
  return findings
    .filter(({ severity }) => severity === "WARNING")
    .map(({ line, code }) => `${line} ${code}`);
}
