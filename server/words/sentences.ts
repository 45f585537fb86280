import type { Texts } from "../level.ts";

/** Every sentence the server says of its own, with holes for values; `{name:or}` names any one of a list. */
export const sentences = {
  REACHES_REQUIRED: {
    en: "Leads to level {to}, all that is asked.",
    fr: "Mène au niveau {to}, tout ce qui est demandé.",
  },
  REACHES_PART: {
    en: "Leads to level {to} of the {required} asked.",
    fr: "Mène au niveau {to} sur les {required} demandés.",
  },
  TAKES_HOURS: { en: "Takes {hours} h.", fr: "Demande {hours} h." },
  FREE_OF_CHARGE: { en: "Costs nothing.", fr: "Ne coûte rien." },
  RATED: {
    en: "Rated {rating} of 5 by {count}.",
    fr: "Note de {rating} sur 5, {count} avis.",
  },
  NEEDS_FIRST: {
    en: "First needs one of these: {resources:or}.",
    fr: "Exige d’abord l’une de ces formations : {resources:or}.",
  },
  NEVER_OPEN: {
    en: "Has a prerequisite that nothing can meet.",
    fr: "Comporte un préalable que rien ne peut satisfaire.",
  },
  CAN_HELP_WITH: {
    en: "Can help with {competencies}.",
    fr: "Peut accompagner dans ces compétences : {competencies}.",
  },
  COMMON_HOURS: {
    en: "{hours} h a week in common.",
    fr: "{hours} h par semaine en commun.",
  },
  NO_COMMON_HOURS: {
    en: "No hours a week in common.",
    fr: "Aucune heure par semaine en commun.",
  },
  HOURS_UNKNOWN: {
    en: "Common hours are not known.",
    fr: "Les heures communes ne sont pas connues.",
  },
  SPEAKS_PREFERRED: {
    en: "Mentors in the preferred language.",
    fr: "Accompagne dans la langue préférée.",
  },
  SPEAKS_ANOTHER: {
    en: "Shares a language, though not the preferred one.",
    fr: "Partage une langue, mais pas la langue préférée.",
  },
  OTHER_UNIT: { en: "Works in another unit.", fr: "Travaille dans une autre unité." },
  FREE_PLACES: { en: "Free places: {places}.", fr: "Places libres : {places}." },
  NOT_OFFERING: {
    en: "Does not offer mentoring today.",
    fr: "N’offre pas de mentorat aujourd’hui.",
  },
  MENTOR_FULL: { en: "Has no free place.", fr: "N’a pas de place libre." },
  SAME_PERSON: {
    en: "Nobody mentors themselves.",
    fr: "Personne n’est son propre mentor.",
  },
  REPORTING_LINE: {
    en: "Stands above or directly below in the reporting line.",
    fr: "Se trouve au-dessus ou directement au-dessous dans la hiérarchie.",
  },
  NO_SHARED_LANGUAGE: { en: "Shares no language.", fr: "Ne partage aucune langue." },
  COMPETENCY_NOT_OFFERED: {
    en: "Does not offer what is needed.",
    fr: "N’offre pas ce qui est demandé.",
  },
  LEVEL_TOO_LOW: {
    en: "Is not far enough ahead in what is needed.",
    fr: "N’a pas assez d’avance dans ce qui est demandé.",
  },
  DECLINED_RECENTLY: {
    en: "Declined this person for it in the last 180 days.",
    fr: "A refusé cette personne à ce sujet au cours des 180 derniers jours.",
  },
  ALREADY_MENTOR: {
    en: "Mentors this person for it already.",
    fr: "Accompagne déjà cette personne à ce sujet.",
  },
  RECIPROCAL: {
    en: "Is mentored by this person now.",
    fr: "Est accompagné par cette personne en ce moment.",
  },
  NO_OPEN_GAP: {
    en: "There is no open gap to be mentored in.",
    fr: "Il n’y a aucun écart à combler par le mentorat.",
  },
} as const satisfies Record<string, Texts>;

/** Which sentence it is. */
export type SentenceCode = keyof typeof sentences;
