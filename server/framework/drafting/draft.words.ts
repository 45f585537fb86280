/** The sentences of what two editors of one draft can come to hear. */
export const draftSentences = {
  DRAFT_SAVED: {
    en: "Somebody saved the draft in the meantime, and it is at revision {revision} now; read it again and repeat your change.",
    fr: "Quelqu’un a enregistré l’ébauche entre-temps, et elle en est à la révision {revision}; relisez-la, puis refaites votre modification.",
  },
  DRAFT_SAVED_BY: {
    en: "{name} saved the draft in the meantime, and it is at revision {revision} now; read it again and repeat your change.",
    fr: "{name} a enregistré l’ébauche entre-temps, et elle en est à la révision {revision}; relisez-la, puis refaites votre modification.",
  },
  DRAFT_GONE: {
    en: "There is no such draft any more: it was published or discarded; read the framework again and repeat your change.",
    fr: "Cette ébauche n’existe plus : elle a été publiée ou abandonnée; relisez le référentiel, puis refaites votre modification.",
  },
  DRAFT_BLOCKED: {
    en: "The draft has {count} errors that keep it from being published; its checks tell which.",
    fr: "L’ébauche a {count} erreurs qui empêchent de la publier; ses contrôles disent lesquelles.",
  },
  FILE_WRONG: {
    en: "Nothing can be saved of this file: the findings name {count} errors, each with its place.",
    fr: "Rien ne peut être enregistré de ce fichier : les constats nomment {count} erreurs, chacune avec son endroit.",
  },
  DRAFT_EXISTS: {
    en: "There is a draft of this framework already, at revision {revision}; go on with it, or discard it first.",
    fr: "Ce référentiel a déjà une ébauche, à la révision {revision}; poursuivez-la, ou abandonnez-la d’abord.",
  },
  NO_SUCH_VERSION: {
    en: "There is no version {version} of this framework to start from.",
    fr: "Il n’y a pas de version {version} de ce référentiel d’où partir.",
  },
  TITLE_MISSING: {
    en: "A new framework needs a title in at least one language.",
    fr: "Un nouveau référentiel a besoin d’un titre dans au moins une langue.",
  },
  NOT_A_FRAMEWORK_KEY: {
    en: "`{key}` cannot be the key of a framework: use small letters, digits and hyphens, such as `data-science`.",
    fr: "`{key}` ne peut pas être la clé d’un référentiel : employez minuscules, chiffres et traits d’union, comme dans `data-science`.",
  },
} as const;
