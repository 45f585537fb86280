/** The sentences of what can be wrong with a mapping. */
export const mappingSentences = {
  MAPPING_KIND: {
    en: "Records name no {kind}; map a COMPETENCY, INDICATOR, PROFILE, STAGE or LEVEL.",
    fr: "Aucun dossier ne nomme de {kind}; faites correspondre COMPETENCY, INDICATOR, PROFILE, STAGE ou LEVEL.",
  },
  MAPPING_TWICE: {
    en: "`{key}` is mapped twice; give each key one mapping.",
    fr: "`{key}` a deux correspondances; donnez-en une seule par clé.",
  },
  MAPPING_FROM: {
    en: "No published version holds `{key}`, so there are no records to carry over.",
    fr: "Aucune version publiée ne contient `{key}` : il n’y a pas de dossiers à reprendre.",
  },
  MAPPING_TO: {
    en: "The draft has no `{key}` of that kind; add it first, or choose another target.",
    fr: "L’ébauche n’a pas de `{key}` de ce genre; ajoutez-le d’abord, ou choisissez une autre cible.",
  },
  MAPPING_ONE_TARGET: {
    en: "{rule} leads to exactly one key; given are {given}.",
    fr: "{rule} mène à une seule clé; en voici {given}.",
  },
  MAPPING_SEVERAL_TARGETS: {
    en: "SPLIT leads to two different keys or more; given are {given}.",
    fr: "SPLIT mène à deux clés différentes ou plus; en voici {given}.",
  },
  MAPPING_NO_TARGET: {
    en: "RETIRE leads nowhere, so that records are history only; leave `to` empty.",
    fr: "RETIRE ne mène nulle part, et les dossiers ne sont plus qu’historiques; laissez `to` vide.",
  },
  MAPPING_ZERO: {
    en: "Level 0 stands for nothing shown and stays what it is.",
    fr: "Le niveau 0 signifie que rien n’est démontré et le reste.",
  },
} as const;
