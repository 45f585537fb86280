/** What the page itself says, in each language that it speaks; GraphiQL speaks English alone. */
export const pageWords = {
  en: {
    signedInAs: "Signed in as",
    token: "Access token",
    language: "Language",
    notSignedIn: "Not signed in",
    needsToken: "Paste an access token into the box above first.",
    unreachable: "The server does not answer. Is it still running?",
  },
  fr: {
    signedInAs: "Connexion en tant que",
    token: "Jeton d’accès",
    language: "Langue",
    notSignedIn: "Aucune connexion",
    needsToken: "Collez d’abord un jeton d’accès dans la case ci-dessus.",
    unreachable: "Le serveur ne répond pas. Est-il encore en marche ?",
  },
} as const;
