import { speakerOf } from "./finding-sentence.ts";

/** Words what is wrong with the format that a file is said to have. */
export const formatSentenceOf = speakerOf({
  OTHER_FORMAT_FOUND: {
    en: "The file was to be read as {asked}, and by what it holds it is {found}.",
    fr: "Le fichier devait être lu comme {asked}, et d’après son contenu c’est {found}.",
  },
});
