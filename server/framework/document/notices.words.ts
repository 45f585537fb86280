import type { FindingSentences } from "../finding/finding-sentence.ts";

/** What was chosen or left out while reading, for somebody to look at. */
export const NOTICES = {
  ATTRIBUTE_DROPPED: {
    en: "Left out of the text, an attribute of a tag: {text}",
    fr: "Laissé hors du texte, un attribut de balise : {text}",
  },
  CONTENT_DROPPED: {
    en: "Left out, as it is not text for readers: {text}",
    fr: "Laissé de côté, car ce n’est pas un texte à lire : {text}",
  },
  CONTINUATION_JOINED: {
    en: "“{before}” breaks off; “{after}” was joined to it.",
    fr: "« {before} » s’interrompt ; « {after} » y a été joint.",
  },
  DUPLICATE_STATEMENT: {
    en: "This statement stands twice in its cell and was kept once: {text}",
    fr: "Cet énoncé figure deux fois dans sa cellule et a été gardé une fois : {text}",
  },
  EMPTY_CELL_AT_ZERO: {
    en: "The cell of stage “{stage}” is empty; read as not applicable, as its level is 0.",
    fr: "La cellule de l’étape « {stage} » est vide ; lue comme sans objet, son niveau étant 0.",
  },
  ENCODING_GUESSED: {
    en: "The file is not UTF-8; it was read as {encoding}. Look at the accents.",
    fr: "Le fichier n’est pas en UTF-8 ; il a été lu en {encoding}. Vérifiez les accents.",
  },
  GROUP_REPEATED: {
    en: "The heading “{name}” comes again; what follows was added to the same group.",
    fr: "Le titre « {name} » revient ; la suite a été ajoutée au même groupe.",
  },
  HEADER_REPEATED: {
    en: "The head of the table is repeated, as on a new page, and was left out: {text}",
    fr: "L’en-tête du tableau est répété, comme sur une nouvelle page, et a été omis : {text}",
  },
  LABEL: { en: "Read as a heading: {text}", fr: "Lu comme un titre : {text}" },
  LONE_CELL: {
    en: "This line has one cell only; it was taken to go on with the column of stage “{stage}”.",
    fr: "Cette ligne n’a qu’une cellule ; elle a été lue comme la suite de l’étape « {stage} ».",
  },
  MARKUP_AS_TEXT: {
    en: "This text looks like tags; it is kept as text and shown as it stands: {text}",
    fr: "Ce texte ressemble à des balises ; il est gardé comme texte, tel quel : {text}",
  },
  MORE_FINDINGS: {
    en: "{count} more findings are not listed.",
    fr: "{count} autres constats ne sont pas énumérés.",
  },
  PAGE_NUMBER: { en: "Read as a page number: {text}", fr: "Lu comme un numéro de page : {text}" },
  PARAGRAPH_JOINED: {
    en: "A paragraph breaks off after “{before}”; “{after}” was joined to it.",
    fr: "Un paragraphe s’interrompt après « {before} » ; « {after} » y a été joint.",
  },
  ROW_CONTINUED: {
    en: "This row goes on with the cells above it, as after a page break.",
    fr: "Cette rangée continue les cellules au-dessus, comme après un saut de page.",
  },
  SHARED_CELL: {
    en: "One cell was taken to belong to several stages that all ask level {level}: {stages}.",
    fr: "Une cellule a été donnée à plusieurs étapes qui demandent le niveau {level} : {stages}.",
  },
  STATEMENTS_SPLIT: {
    en: "No full stop stands between “{before}” and “{after}”; read as two statements.",
    fr: "Aucun point entre « {before} » et « {after} » ; lus comme deux énoncés.",
  },
  STATEMENT_NOT_SPLIT: {
    en: "“{word}” might begin another statement; read as one: {text}",
    fr: "« {word} » pourrait commencer un autre énoncé ; lu comme un seul : {text}",
  },
  STATEMENT_REPEATED: {
    en: "This statement also stands at another level; both were kept: {text}",
    fr: "Cet énoncé figure aussi à un autre niveau ; les deux ont été gardés : {text}",
  },
  STATEMENT_SHARED: {
    en: "Several stages of this level have this statement; it was kept once: {text}",
    fr: "Plusieurs étapes de ce niveau ont cet énoncé ; il a été gardé une fois : {text}",
  },
  TEXT_NOT_PLACED: {
    en: "Left out, as it belongs to no part of the profile: {text}",
    fr: "Laissé de côté, car il n’appartient à aucune partie du profil : {text}",
  },
  TITLE_REPEATED: {
    en: "The title stands here once more.",
    fr: "Le titre figure ici une fois de plus.",
  },
  UNCLOSED_TAG: {
    en: "A tag that never ends was kept as text: {text}",
    fr: "Une balise sans fin a été gardée comme texte : {text}",
  },
  UNKNOWN_TAG: {
    en: "“{text}” between angle brackets is no tag of HTML; its words were kept.",
    fr: "« {text} » entre chevrons n’est pas une balise HTML ; ses mots ont été gardés.",
  },
} as const satisfies FindingSentences;
