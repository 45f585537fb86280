/** The sentences of what the routes for CASE refuse. */
export const caseSentences = {
  CASE_UUID: {
    en: "“{given}” is not an identifier: it takes a UUID.",
    fr: "« {given} » n’est pas un identifiant : il faut un UUID.",
  },
  CASE_UNKNOWN: {
    en: "No published framework holds {kind} with this identifier.",
    fr: "Aucun référentiel publié ne contient {kind} sous cet identifiant.",
  },
  CASE_NUMBER: {
    en: "`{name}` takes a whole number from {least} to {most}.",
    fr: "`{name}` attend un nombre entier de {least} à {most}.",
  },
  CASE_SORT: {
    en: "`sort` takes the name of a field of a CFDocument that holds a text, and `orderBy` takes asc or desc.",
    fr: "`sort` attend le nom d’un champ textuel d’un CFDocument, et `orderBy` asc ou desc.",
  },
  CASE_FIELDS: {
    en: "`fields` takes names of fields of a CFDocument, with commas between them.",
    fr: "`fields` attend des noms de champs d’un CFDocument, séparés par des virgules.",
  },
  CASE_FILTER: {
    en: "`filter` takes comparisons such as `title~'data'`, joined by AND or by OR.",
    fr: "`filter` attend des comparaisons comme `title~'data'`, jointes par AND ou par OR.",
  },
} as const;
