/** The sentences of what goes wrong with files that people send and fetch. */
export const fileSentences = {
  UPLOADS: {
    en: "At most {files} of your files, {megabytes} MiB together, wait here at a time, each for a day; send this one when one of them has expired.",
    fr: "Au plus {files} de vos fichiers, {megabytes} Mio ensemble, attendent ici à la fois, chacun pendant un jour; envoyez celui-ci quand l’un d’eux aura expiré.",
  },
  UPLOAD_EMPTY: {
    en: "The file is empty; send its bytes as the body of the request.",
    fr: "Le fichier est vide; envoyez ses octets comme contenu de la demande.",
  },
  UPLOAD_ENCODING: {
    en: "Send the file as it is, not compressed.",
    fr: "Envoyez le fichier tel quel, sans compression.",
  },
  UPLOAD_FORM: {
    en: "Send the bytes of one file as the body of the request, not as a form.",
    fr: "Envoyez les octets d’un seul fichier comme contenu de la demande, et non un formulaire.",
  },
  NO_LINK: {
    en: "There is nothing to fetch at this address.",
    fr: "Il n’y a rien à télécharger à cette adresse.",
  },
  LINK_EXPIRED: {
    en: "This link has expired; ask for a new one.",
    fr: "Ce lien a expiré; demandez-en un nouveau.",
  },
} as const;
