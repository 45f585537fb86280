import type { Texts } from "../../level.ts";
import type { Finding } from "../content/content.ts";
import type { FrameworkDifference } from "../difference/difference.ts";
import type { ImportOutcome } from "./import.ts";
import { findingInWords } from "../finding/finding-in-words.ts";

/** The widest line, in characters. */
const WIDTH = 100;
/** Stands before what a line had no room for. */
const INDENT = " ".repeat(20);

/**
 * What became of a file, as lines for a terminal: each finding with its line in the file or its
 * path in the JSON, then the difference, then what was done.
 */
export function outcomeLines(outcome: ImportOutcome, isDryRun: boolean): string[] {
  const { format, findings, difference } = outcome;
  return [
    `Format: ${format}`,
    ...findings.flatMap(findingLines),
    ...(difference === null ? [] : differenceLines(difference)),
    doneLine(outcome, isDryRun),
  ];
}

function findingLines(finding: Finding): string[] {
  const { line, path, severity } = finding;
  const place = line === null ? inJson(path ?? []) : `line ${line}`;
  const sentence = visible(findingInWords(finding, "en"));
  const [first = "", ...others] = wrapped(sentence, WIDTH - INDENT.length);
  return [
    `${place.padEnd(9)}  ${severity.padEnd(7)}  ${first}`,
    ...others.map((rest) => `${INDENT}${rest}`),
  ];
}

/** Breaks a sentence between words; a word longer than a line stays whole. */
function wrapped(sentence: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of sentence.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A path as programmers write it: `competencies[3].name`. */
function inJson(path: readonly string[]): string {
  return path.reduce((way, step) => {
    if (/^\d+$/u.test(step)) return `${way}[${step}]`;
    return way === "" ? step : `${way}.${step}`;
  }, "");
}

function differenceLines({ added, removed, changed, moved }: FrameworkDifference): string[] {
  const counts =
    `${added.length} added, ${removed.length} removed, ` +
    `${changed.length} changed, ${moved.length} moved`;
  return [
    `Difference: ${counts}`,
    ...added.map((one) => itemLine("+", one, textIn(one.summary))),
    ...removed.map((one) => itemLine("-", one, textIn(one.summary))),
    ...changed.map((one) =>
      itemLine("~", one, `${one.field}: ${cut(one.from ?? "∅", 30)} → ${one.to ?? "∅"}`),
    ),
    ...moved.map((one) => itemLine(">", one, `${textIn(one.from)} → ${textIn(one.to)}`)),
  ];
}

function itemLine(
  sign: string,
  { kind, key }: { readonly kind: string; readonly key: string },
  text: string,
): string {
  return cut(visible(`${sign} ${kind.padEnd(14)}  ${key}  ${text}`), WIDTH);
}

function doneLine({ findings, framework, saved }: ImportOutcome, isDryRun: boolean): string {
  const errors = findings.filter(({ severity }) => severity === "ERROR").length;
  if (errors > 0) return `Nothing saved: ${errors} ${errors === 1 ? "error" : "errors"}.`;
  if (isDryRun) return "Nothing saved: this was a dry run.";
  if (framework === null) return "Nothing saved.";
  const { key, version, status, revision } = framework;
  const state = `${key}, version ${version}, revision ${revision}, ${status}`;
  return saved ? `Saved: ${state}.` : `Nothing to do: ${state} says the same.`;
}

function textIn(texts: Texts): string {
  return texts["en"] ?? Object.values(texts)[0] ?? "";
}

function cut(text: string, width: number): string {
  const characters = Array.from(text);
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join("")}…`;
}

/** One line, and nothing in it that a terminal would obey. */
function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
