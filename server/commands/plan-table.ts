import Table from "cli-table3";
import type { HorizontalTableRow } from "cli-table3";
import { label } from "./look.ts";
import type { Look } from "./look.ts";
import type { PlanAnalysis, PlanPerson } from "./plan-answer.ts";
import { SPAN, WIDTHS, widthOf } from "./plan-columns.ts";
import { rowsOf } from "./plan-rows.ts";
import { said } from "./plan.words.ts";
import type { PlanWord } from "./plan.words.ts";
import { cut } from "./width.ts";

/**
 * The plan for people: a line for each competency, widest gap first, and under an open gap the
 * training beside the mentors, best first, with the reasons for the best. At most 100 columns.
 */
export function planTable(person: PlanPerson, analysis: PlanAnalysis, look: Look): string {
  const table = new Table({
    colWidths: [...WIDTHS],
    colAligns: ["left", "right", "right", "left", "left", "right", "right", "right"],
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
  });
  table.push(...headings(look), ...analysis.gaps.flatMap((gap) => rowsOf(gap, look)));
  const stale = analysis.gaps.some(({ isStale }) => isStale);
  const lines = [
    ...summary(person, analysis, look),
    ...table.toString().split("\n"),
    ...(stale ? ["", look.paint("dim", said("STALE", look.language))] : []),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

const COLUMNS = widthOf(0, SPAN.all);
const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: " ",
};

function summary(person: PlanPerson, analysis: PlanAnalysis, look: Look): string[] {
  const { language, paint } = look;
  const { metCount: met, openCount: open, notApplicableCount: none, target } = analysis;
  const counts = said("COUNTS", language, {
    met: look.number(met),
    open: look.number(open),
    none: look.number(none),
  });
  const facts: [PlanWord, string][] = [
    ["TARGET", `${target.name} — ${target.profile.title}`],
    ["READINESS", `${look.percent(analysis.readiness)} (${counts})`],
    ["RULE", label("CurrentLevelRule", analysis.rule, look)],
  ];
  const words = facts.map(([word]) => said(word, language));
  const indent = Math.max(...words.map((word) => word.length)) + 2;
  return [
    paint("bold", cut(said("PLAN_OF", language, { name: person.displayName }), COLUMNS)),
    "",
    ...facts.map(([, fact], index) => {
      const word = (words[index] ?? "").padEnd(indent);
      return `${paint("dim", word)}${cut(fact, COLUMNS - indent)}`;
    }),
    "",
  ];
}

function headings({ language, paint }: Look): HorizontalTableRow[] {
  const head = (word: PlanWord, indent = ""): string =>
    paint("dim", `${indent}${said(word, language)}`);
  return [
    [
      { content: head("COMPETENCY"), colSpan: SPAN.competency },
      { content: head("STATUS"), colSpan: SPAN.status, hAlign: "left" },
      head("REQUIRED"),
      head("CURRENT"),
      head("SIZE"),
    ],
    [
      head("TRAINING", "  "),
      head("HOURS"),
      head("LEVELS"),
      "",
      { content: head("MENTORS"), colSpan: SPAN.mentor, hAlign: "left" },
      head("SCORE"),
      head("PLACES"),
    ],
    [{ content: paint("dim", "─".repeat(COLUMNS)), colSpan: SPAN.all }],
  ];
}
