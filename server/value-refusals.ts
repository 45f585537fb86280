/** The sentences of what is wrong with a value that somebody sent. */
export const valueSentences = {
  NOT_A_TEXT: {
    en: "A value of the type {type} is written as a text in quotes.",
    fr: "Une valeur du type {type} s’écrit comme un texte entre guillemets.",
  },
  MALFORMED: {
    en: "`{given}` is no value of the type {type}; write one like `{example}`.",
    fr: "`{given}` n’est pas une valeur du type {type}; écrivez par exemple `{example}`.",
  },
  AT_MOST: {
    en: "`{name}` may hold at most {most}.",
    fr: "`{name}` peut en contenir {most} au plus.",
  },
  TWO_TARGETS: {
    en: "Give `target` or `teamTarget`, not both.",
    fr: "Donnez `target` ou `teamTarget`, pas les deux.",
  },
  CURRENCY: {
    en: "Amounts are in {own} here, not in {given}.",
    fr: "Les montants sont en {own} ici, et non en {given}.",
  },
} as const;
