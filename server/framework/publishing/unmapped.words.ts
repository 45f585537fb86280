import type { Finding } from "../content/content.ts";
import { filled } from "../finding/finding-sentence.ts";
import type { RecordKind } from "./unmapped.ts";

/** One of something and several of it. */
type Counted = readonly [one: string, several: string];

/** The records that use a key, in the order in which they are named. */
const RECORDS: Readonly<Record<RecordKind, { readonly en: Counted; readonly fr: Counted }>> = {
  ASSESSMENT: { en: ["assessment", "assessments"], fr: ["évaluation", "évaluations"] },
  INDICATOR_MARK: {
    en: ["mark in an assessment", "marks in assessments"],
    fr: ["mention dans une évaluation", "mentions dans des évaluations"],
  },
  EVIDENCE_CLAIM: {
    en: ["claim of evidence", "claims of evidence"],
    fr: ["élément démontré par une preuve", "éléments démontrés par des preuves"],
  },
  PRESENT_STAGE: {
    en: ["person at this stage", "people at this stage"],
    fr: ["personne à cette étape", "personnes à cette étape"],
  },
  OBJECTIVE: {
    en: ["career objective", "career objectives"],
    fr: ["objectif de carrière", "objectifs de carrière"],
  },
  PLAN: { en: ["plan", "plans"], fr: ["plan", "plans"] },
  PLAN_TARGET: {
    en: ["target of a plan", "targets of plans"],
    fr: ["cible de plan", "cibles de plans"],
  },
  PLAN_STEP: { en: ["step of a plan", "steps of plans"], fr: ["étape de plan", "étapes de plans"] },
  RESOURCE_OUTCOME: {
    en: ["outcome of training", "outcomes of training"],
    fr: ["résultat de formation", "résultats de formation"],
  },
  MENTOR_OFFER: {
    en: ["offer of mentoring", "offers of mentoring"],
    fr: ["offre de mentorat", "offres de mentorat"],
  },
  MENTORSHIP: { en: ["mentorship", "mentorships"], fr: ["mentorat", "mentorats"] },
  ASSESSOR_ROLE: {
    en: ["assessor’s role", "assessors’ roles"],
    fr: ["rôle d’évaluateur", "rôles d’évaluateur"],
  },
};

const KINDS: ReadonlyMap<string, { readonly en: string; readonly fr: string }> = new Map([
  ["COMPETENCY", { en: "The competency", fr: "La compétence" }],
  ["INDICATOR", { en: "The indicator", fr: "L’indicateur" }],
  ["PROFILE", { en: "The profile", fr: "Le profil" }],
  ["STAGE", { en: "The stage", fr: "L’étape" }],
]);

const SENTENCES = {
  UNMAPPED_KEY: {
    en:
      "{kind} “{key}” is in use and missing here: {records}. Nothing is published until it is " +
      "back under this key; without publishing it can be saved as a draft.",
    fr:
      "{kind} « {key} » est en usage et manque ici : {records}. Rien n’est publié tant que cette " +
      "clé n’est pas rétablie ; sans publication, on peut enregistrer une ébauche.",
  },
  UNMAPPED_LEVEL: {
    en:
      "Level {key} is in use and off the new scale: {records}. Nothing is published until the " +
      "scale reaches it; without publishing it can be saved as a draft.",
    fr:
      "Le niveau {key} est en usage et hors de la nouvelle échelle : {records}. Rien n’est publié " +
      "tant que l’échelle ne l’atteint pas ; sans publication, on peut enregistrer une ébauche.",
  },
} as const;

/**
 * What of a version in use would be lost, as a sentence with the counts by kind of record and what
 * to do; in French for `fr` and its regions, else in English. Null for any other finding.
 */
export function unmappedSentenceOf({ code, values }: Finding, language: string): string | null {
  if (code !== "UNMAPPED_KEY" && code !== "UNMAPPED_LEVEL") return null;
  const own = /^fr\b/iu.test(language) ? "fr" : "en";
  const kind = String(values["kind"]);
  const words = {
    kind: KINDS.get(kind)?.[own] ?? kind,
    key: String(values["key"]),
    records: recordsInWords(values, own),
  };
  return filled(SENTENCES[code], words, own);
}

function recordsInWords(values: Finding["values"], language: "en" | "fr"): string {
  const named = Object.entries(RECORDS).flatMap(([record, words]) => {
    const count = Number(values[record] ?? 0);
    const [one, several] = words[language];
    return count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
  });
  return named.join(", ");
}
