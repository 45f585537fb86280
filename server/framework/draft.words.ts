/** The sentences of what two editors of one draft can come to hear. */
export const draftSentences = {
  DRAFT_SAVED: {
    en: "Somebody saved the draft in the meantime, and it is at revision {revision} now; read it again and repeat your change.",
    fr: "Quelqu’un a enregistré l’ébauche entre-temps, et elle en est à la révision {revision}; relisez-la, puis refaites votre modification.",
  },
  DRAFT_GONE: {
    en: "There is no such draft any more: it was published or discarded; read the framework again and repeat your change.",
    fr: "Cette ébauche n’existe plus : elle a été publiée ou abandonnée; relisez le référentiel, puis refaites votre modification.",
  },
} as const;
