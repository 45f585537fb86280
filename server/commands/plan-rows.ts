import type { CellOptions, HorizontalTableRow } from "cli-table3";
import { label } from "./look.ts";
import type { Look } from "./look.ts";
import type { PlanGap, PlanMentor, PlanTraining } from "./plan-answer.ts";
import { SPAN, widthOf } from "./plan-columns.ts";
import { said } from "./plan.words.ts";
import { cut, plain } from "./width.ts";

/** The lines of one competency, and under an open gap those of what closes it. */
export function rowsOf(gap: PlanGap, look: Look): HorizontalTableRow[] {
  const { training, mentors } = gap;
  const isOpen = gap.status === "OPEN" || gap.status === "UNASSESSED";
  if (!isOpen) return [gapRow(gap, look)];
  const depth = Math.max(training.length, mentors.length, 1);
  return [
    gapRow(gap, look),
    ...Array.from({ length: depth }, (_, rank) => [
      ...trainingCells(training[rank], rank, look),
      "",
      ...mentorCells(mentors[rank], rank, look),
    ]),
    ...whys(gap, look),
  ];
}

const NAME = widthOf(0, SPAN.competency);
const TITLE = widthOf(0, 1) - 2;
const MENTOR = widthOf(4, SPAN.mentor);

function gapRow(gap: PlanGap, look: Look): HorizontalTableRow {
  const status = label("GapStatus", gap.status, look);
  const current = `${look.number(gap.currentLevel)}${gap.isStale ? "*" : ""}`;
  return [
    { content: look.paint("bold", cut(gap.competency.name, NAME)), colSpan: SPAN.competency },
    { content: look.paint(colourOf(gap), status), colSpan: SPAN.status, hAlign: "left" },
    look.number(gap.requiredLevel),
    current,
    look.number(gap.size),
  ];
}

function trainingCells(
  training: PlanTraining | undefined,
  rank: number,
  look: Look,
): CellOptions[] {
  const none = rank === 0 ? look.paint("dim", `  ${said("NO_TRAINING", look.language)}`) : "";
  if (training === undefined) return [{ content: none, colSpan: SPAN.training, hAlign: "left" }];
  const { fromLevel, toLevel, resource } = training;
  return [
    { content: `  ${cut(resource.title, TITLE)}` },
    { content: resource.hours === null ? "?" : look.number(resource.hours) },
    { content: `${look.number(fromLevel)} → ${look.number(toLevel)}` },
  ];
}

function mentorCells(match: PlanMentor | undefined, rank: number, look: Look): CellOptions[] {
  const none = rank === 0 ? look.paint("dim", said("NO_MENTOR", look.language)) : "";
  if (match === undefined) return [{ content: none, colSpan: SPAN.mentoring, hAlign: "left" }];
  const { person, freeCapacity } = match.mentor;
  return [
    { content: cut(person.displayName, MENTOR), colSpan: SPAN.mentor, hAlign: "left" },
    { content: look.number(match.score) },
    { content: look.number(freeCapacity) },
  ];
}

/** Why the best training and the best mentor come first. */
function whys({ training: [training], mentors: [match] }: PlanGap, look: Look): CellOptions[][] {
  return [
    ...(training === undefined ? [] : [why(training.resource.title, training.reasons, look)]),
    ...(match === undefined ? [] : [why(match.mentor.person.displayName, match.reasons, look)]),
  ];
}

function why(name: string, reasons: readonly string[], { paint }: Look): CellOptions[] {
  const text = `${cut(name, TITLE)} — ${reasons.map(plain).join(" ")}`;
  const style = { "padding-left": 4 };
  return [{ content: paint("dim", text), colSpan: SPAN.all, wordWrap: true, style }];
}

function colourOf({ status }: PlanGap): "yellow" | "magenta" | "green" | "dim" {
  switch (status) {
    case "OPEN":
      return "yellow";
    case "UNASSESSED":
      return "magenta";
    case "MET":
      return "green";
    default:
      return "dim";
  }
}
