import { speakerOf } from "../finding/finding-sentence.ts";

/** Words what stayed of other profiles. */
export const keptSentenceOf = speakerOf({
  PROFILES_KEPT: {
    en: "The framework has other profiles, of which this document does not speak; they stay: {keys}",
    fr: "Le référentiel a d’autres profils, dont ce document ne parle pas ; ils restent : {keys}",
  },
  COMPETENCIES_KEPT: {
    en: "Not in this document, and kept as they are not its profile’s alone: {keys}",
    fr: "Absentes de ce document, et gardées car elles ne sont pas qu’à son profil : {keys}",
  },
  INDICATORS_KEPT: {
    en: "Not in this document, and kept for the stages of the other profiles: {keys}",
    fr: "Absents de ce document, et gardés pour les étapes des autres profils : {keys}",
  },
  INDICATORS_UNSHOWN: {
    en: "At levels or for stages that a document of this profile does not show, and kept: {keys}",
    fr: "À des niveaux ou pour des étapes qu’un document de ce profil ne montre pas, et gardés : {keys}",
  },
});
