import { caseSentences } from "./door/case.words.ts";
import { doorSentences } from "./door/door-refusals.ts";
import { fileSentences } from "./files/files.words.ts";
import { draftSentences } from "./framework/drafting/draft.words.ts";
import { mappingSentences } from "./framework/publishing/mapping.words.ts";
import { editSentences } from "./framework/editing/edit.words.ts";
import { valueSentences } from "./value-refusals.ts";

/** The sentences of every refusal in each language; `{name}` is a hole for a value. */
export const sentences = {
  UNAUTHENTICATED: {
    en: "Sign in first: send a valid access token as `Authorization: Bearer …`.",
    fr: "Connectez-vous d’abord : envoyez un jeton d’accès valide dans `Authorization: Bearer …`.",
  },
  FORBIDDEN: {
    en: "You may not do this.",
    fr: "Vous n’avez pas le droit de faire cela.",
  },
  NOT_FOUND: {
    en: "There is no such object.",
    fr: "Cet objet n’existe pas.",
  },
  CONFLICT: {
    en: "Somebody changed this in the meantime; read it again and repeat your change.",
    fr: "Quelqu’un l’a modifié entre-temps; relisez-le, puis refaites votre modification.",
  },
  BAD_USER_INPUT: {
    en: "A value in the request does not fit.",
    fr: "Une valeur de la demande ne convient pas.",
  },
  RATE_LIMITED: {
    en: "Too many requests in a short time; wait a little and try again.",
    fr: "Trop de demandes en peu de temps; attendez un peu, puis réessayez.",
  },
  QUERY_TOO_COMPLEX: {
    en: "The query could answer too much at once; ask for less or in pages.",
    fr: "La requête pourrait trop rapporter d’un coup; demandez-en moins ou par pages.",
  },
  IDEMPOTENCY_KEY_REUSED: {
    en: "This Idempotency-Key came with another body before; take a new key.",
    fr: "Cette Idempotency-Key a déjà servi avec un autre contenu; prenez-en une nouvelle.",
  },
  OVERLOADED: {
    en: "The server is busy; try again in a moment.",
    fr: "Le serveur est occupé; réessayez dans un instant.",
  },
  UNAVAILABLE: {
    en: "Something the server needs is away; try again shortly.",
    fr: "Un service dont le serveur a besoin est absent; réessayez sous peu.",
  },
  MENTOR_FULL: {
    en: "The mentor has no free place left.",
    fr: "Le mentor n’a plus de place libre.",
  },
  NOT_ELIGIBLE: {
    en: "The rules keep this mentor from this person; mentorEligibility says why.",
    fr: "Les règles écartent ce mentor pour cette personne; mentorEligibility dit pourquoi.",
  },
  RECIPROCAL: {
    en: "The two would be each other’s mentor.",
    fr: "Les deux seraient mentors l’un de l’autre.",
  },
  ILLEGAL_TRANSITION: {
    en: "No such move leads out of the present status.",
    fr: "Aucun passage de ce genre ne part de l’état actuel.",
  },
  UNMAPPED_KEY: {
    en: "People’s records use a key that the new version neither holds nor maps.",
    fr: "Des dossiers utilisent une clé que la nouvelle version ne contient ni ne remplace.",
  },
  UNMAPPED_LEVEL: {
    en: "The new scale is smaller, and a level in use has no counterpart.",
    fr: "La nouvelle échelle est plus courte, et un niveau utilisé n’y a pas d’équivalent.",
  },
  INTERNAL_SERVER_ERROR: {
    en: "Something went wrong on our side; quote the request id when you report it.",
    fr: "Une erreur s’est produite de notre côté; citez le numéro de la demande en la signalant.",
  },
  RANGE: {
    en: "`{name}` must be from {least} to {most}.",
    fr: "`{name}` doit être compris entre {least} et {most}.",
  },
  BAD_CURSOR: {
    en: "`after` is no cursor of this list in this order; take `endCursor` or `cursor` from an answer to the same question.",
    fr: "`after` n’est pas un curseur de cette liste dans cet ordre; prenez `endCursor` ou `cursor` d’une réponse à la même question.",
  },
  WRONG_ID: {
    en: "`{name}` is no id of the type {type}; take ids from an answer.",
    fr: "`{name}` n’est pas un identifiant du type {type}; prenez-en un dans une réponse.",
  },
  LANGUAGE: {
    en: "`{given}` is not a language offered here; offered are: {offered}.",
    fr: "`{given}` n’est pas une langue offerte ici; sont offertes : {offered}.",
  },
  ...doorSentences,
  ...caseSentences,
  ...draftSentences,
  ...mappingSentences,
  ...fileSentences,
  ...editSentences,
  ...valueSentences,
} as const;

/** Which sentence a refusal answers with. */
export type Reason = keyof typeof sentences;
