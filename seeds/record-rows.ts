import type { RecordDraft } from "./record-draft.ts";
import type { Standing } from "./standing.ts";
import { randomFor } from "./random.ts";
import { names } from "./texts.ts";
import type { World } from "./world.ts";

/** Adds records as they were written down, so that later ones have higher ids. */
export function addRecords(world: World, standing: Standing, drafts: readonly RecordDraft[]): void {
  const ids = new Map<RecordDraft, number>();
  for (const draft of drafts.toSorted((one, other) => one.recorded - other.recorded)) {
    const id = world.rows.nextId("assessment");
    ids.set(draft, id);
    const corrects = draft.corrects === undefined ? null : (ids.get(draft.corrects) ?? null);
    addRecord(world, standing, { draft, id, corrects });
    addRemarks(world, standing, { draft, id });
  }
}

interface Numbered {
  readonly draft: RecordDraft;
  readonly id: number;
}

function addRecord(
  { rows, clock }: World,
  { person }: Standing,
  { draft, id, corrects }: Numbered & { readonly corrects: number | null },
): void {
  rows.add("assessment", {
    id,
    person_id: person.number,
    competency_id: draft.competency.id,
    source: draft.source,
    level: draft.level,
    assessed_at: clock.moment(draft.at),
    recorded_at: clock.moment(draft.recorded),
    valid_until: draft.validUntil === undefined ? null : clock.day(draft.validUntil),
    assessor_id: draft.by,
    evidence_id: draft.evidence ?? null,
    supersedes_id: corrects,
  });
  if (draft.voided !== undefined) {
    rows.add("assessment_void", {
      assessment_id: id,
      person_id: person.number,
      at: clock.moment(draft.voided),
    });
  }
}

/** The indicators that a manager or assessor mentions in one record of six, and a word at times. */
function addRemarks({ rows, seed }: World, { person }: Standing, { draft, id }: Numbered): void {
  if (draft.source !== "MANAGER" && draft.source !== "ASSESSOR") return;
  const random = randomFor(seed, id, 106);
  if (random.chance(0.17)) {
    for (const indicator of draft.competency.indicators) {
      if (indicator.level > draft.level + 1 || !random.chance(0.8)) continue;
      rows.add("assessment_indicator", {
        assessment_id: id,
        indicator_id: indicator.id,
        demonstrated: random.chance(indicator.level <= draft.level ? 0.9 : 0.15),
      });
    }
  }
  if (random.chance(0.05)) {
    const note = random.pick(names.reviewNotes.assess);
    rows.add("assessment_note", {
      assessment_id: id,
      note: person.languages[0] === "fr" ? note.fr : note.en,
    });
  }
}
