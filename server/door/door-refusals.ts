/** The sentences of what the front door refuses before the graph is asked. */
export const doorSentences = {
  NOT_JSON: {
    en: 'The body is not JSON in UTF-8 that can be taken (a key `__proto__` never can); send `{"query": "…", "variables": {…}}`.',
    fr: 'Le contenu n’est pas du JSON en UTF-8 recevable (une clé `__proto__` ne l’est jamais); envoyez `{"query": "…", "variables": {…}}`.',
  },
  NOT_A_REQUEST: {
    en: "The body must be one JSON object with `query`, a text, and if need be `variables` and `extensions`, objects, and `operationName`, a text.",
    fr: "Le contenu doit être un seul objet JSON avec `query`, un texte, et au besoin `variables` et `extensions`, des objets, et `operationName`, un texte.",
  },
  MEDIA_TYPE: {
    en: "Send the body as `Content-Type: application/json`, not compressed.",
    fr: "Envoyez le contenu avec `Content-Type: application/json`, sans compression.",
  },
  ACCEPT: {
    en: "Answers come as `application/graphql-response+json` or `application/json`; let `Accept` take one of them.",
    fr: "Les réponses sont en `application/graphql-response+json` ou `application/json`; acceptez l’un des deux dans `Accept`.",
  },
  PERSISTED_QUERY: {
    en: "Persisted queries are not taken; send the text of the document as `query`.",
    fr: "Les requêtes enregistrées ne sont pas acceptées; envoyez le texte du document dans `query`.",
  },
  NO_SUCH_OPERATION: {
    en: "The document holds no operation of that name; where it holds several, name one in `operationName`.",
    fr: "Le document ne contient aucune opération de ce nom; s’il en contient plusieurs, nommez-en une dans `operationName`.",
  },
  BODY_SIZE: {
    en: "The body is larger than {most} bytes.",
    fr: "Le contenu dépasse {most} octets.",
  },
  METHOD: {
    en: "This address takes {methods} only.",
    fr: "Cette adresse n’accepte que {methods}.",
  },
  NO_SUCH_ADDRESS: {
    en: "There is nothing at this address; the API is POST /graphql.",
    fr: "Il n’y a rien à cette adresse; l’API est POST /graphql.",
  },
  BAD_REQUEST: {
    en: "The request could not be read.",
    fr: "La demande est illisible.",
  },
  HEADERS_SIZE: {
    en: "The headers of the request are too large.",
    fr: "Les en-têtes de la demande sont trop volumineux.",
  },
  TOO_SLOW: {
    en: "The request came too slowly; send it again.",
    fr: "La demande est arrivée trop lentement; envoyez-la de nouveau.",
  },
  TOO_DEEP: {
    en: "The query is {depth} levels deep; {most} are allowed.",
    fr: "La requête compte {depth} niveaux; {most} sont permis.",
  },
  TOKENS: {
    en: "The document holds more than {most} words and signs.",
    fr: "Le document contient plus de {most} mots et signes.",
  },
  ALIASES: {
    en: "The document holds {count} aliases; {most} are allowed.",
    fr: "Le document contient {count} alias; {most} sont permis.",
  },
  DIRECTIVES: {
    en: "The document holds {count} directives; {most} are allowed.",
    fr: "Le document contient {count} directives; {most} sont permis.",
  },
  OPERATIONS: {
    en: "The document holds {count} operations; {most} are allowed.",
    fr: "Le document contient {count} opérations; {most} sont permis.",
  },
  FRAGMENTS: {
    en: "The document holds {count} fragments and their uses; {most} are allowed.",
    fr: "Le document contient {count} fragments et leurs emplois; {most} sont permis.",
  },
  REPEATS: {
    en: "The document holds {count} fields that only repeat another; {most} are allowed.",
    fr: "Le document contient {count} champs qui ne font qu’en répéter un autre; {most} sont permis.",
  },
  SELECTIONS: {
    en: "The document holds {count} fields once its fragments are written out; {most} are allowed.",
    fr: "Le document contient {count} champs une fois ses fragments déployés; {most} sont permis.",
  },
  FRAGMENT_CYCLE: {
    en: "Fragment `{name}` leads back to itself.",
    fr: "Le fragment `{name}` se renvoie à lui-même.",
  },
  COST: {
    en: "The query could answer {cost} objects or so; {most} are allowed. Ask for smaller pages or fewer lists inside lists.",
    fr: "La requête pourrait rapporter environ {cost} objets; {most} sont permis. Demandez de plus petites pages ou moins de listes dans des listes.",
  },
  ANSWER_SIZE: {
    en: "The answer is larger than {most} bytes; ask for smaller pages.",
    fr: "La réponse dépasse {most} octets; demandez de plus petites pages.",
  },
  TIME: {
    en: "The request took longer than {most} seconds; ask for less, or try again. A change may still have been made: read before you repeat it.",
    fr: "La demande a pris plus de {most} secondes; demandez-en moins ou réessayez. Une modification a pu se faire : relisez avant de la répéter.",
  },
  NO_ROOT: {
    en: "There is no {kind} here yet.",
    fr: "Il n’y a pas encore de {kind} ici.",
  },
  SUBSCRIPTION: {
    en: "This address answers queries and mutations, not subscriptions.",
    fr: "Cette adresse répond aux requêtes et aux mutations, pas aux abonnements.",
  },
  UNFIT_TEXT: {
    en: "A text in the request holds a NUL character or half of a surrogate pair.",
    fr: "Un texte de la demande contient un caractère NUL ou une moitié de paire de substitution.",
  },
  UNFIT_NUMBER: {
    en: "A number in the request is outside −2147483648 to 2147483647.",
    fr: "Un nombre de la demande sort de −2147483648 à 2147483647.",
  },
  ADDRESS: {
    en: 'Send `{"address": "learner@example.org"}` with the address of a demo person.',
    fr: 'Envoyez `{"address": "learner@example.org"}` avec l’adresse d’une personne de démonstration.',
  },
  NESTING: {
    en: "The variables are nested more than {most} levels deep.",
    fr: "Les variables sont imbriquées sur plus de {most} niveaux.",
  },
} as const;
