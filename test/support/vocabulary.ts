import fc from "fast-check";

const ENGLISH = {
  titles: ["Data Steward", "Harbour Pilot (R&D)", "Forest Ranger"],
  stages: ["Beginner", "Working level", "Senior", "Lead"],
  competencies: [
    "Care of tools",
    "Map reading",
    "Seamanship",
    "Ethics & privacy",
    "Rope work",
    "C++",
  ],
  groups: [
    { key: "behavioural", name: "Behavioural Competencies" },
    { key: "technical", name: "Technical Competencies" },
  ],
  verbs: ["Keeps", "Mends", "Ask", "Ability to carry", "Counts", "Draws"],
  words: `lanterns ropes and maps for new crews, with care; e.g. SQL tables (old ones) or the
    co-worker's notes where p < 0.05 holds in IoT buoys under "heavy" weather 24/7`,
};
const FRENCH = {
  titles: ["Garde forestier", "Pilote d’hydravion", "Gérante des données"],
  stages: ["Fondamental", "Intermédiaire", "Avancé", "Cheffe d'équipe"],
  competencies: [
    "Travail d’équipe",
    "Lecture de cartes",
    "Éthique et vie privée",
    "Cœur de métier",
  ],
  groups: [
    { key: "behavioural", name: "Compétences comportementales" },
    { key: "technical", name: "Compétences techniques" },
  ],
  verbs: ["Entretient", "Répare", "Dessiner", "Capacité de porter", "Compte"],
  words: `des lanternes, cordes et cartes « anciennes » pour les équipages où l’été est doux ; p. ex.
    les tables SQL (n° 3) et les œuvres d'art à Gaspé`,
};

/** Words of a language, and generated texts made of them. */
export function vocabularyOf(language: "en" | "fr") {
  const words = language === "en" ? ENGLISH : FRENCH;
  const word = fc.constantFrom(...words.words.split(/\s+/u));
  const middle = fc.array(word, { minLength: 2, maxLength: 9 });
  const verb = fc.constantFrom(...words.verbs);
  const ended = fc
    .tuple(verb, middle)
    .map(([first, rest]) => `${first} ${rest.join(" ")} alpha bravo`);
  const sentence = ended.map((text) => `${text}.`);
  return {
    ...words,
    /** Ends in a stop, as sentences outside lists do. */
    statement: sentence,
    prose: fc
      .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 2 })
      .map((paragraphs) => paragraphs.map((one) => one.join(" ")).join("\n\n")),
    duty: ended.map((text) => text.toLowerCase()),
  };
}
