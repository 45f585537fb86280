/** The formats that a framework can be read from, named as in the contract. */
export const importFormats = [
  "PROFILE_TEXT",
  "PROFILE_MARKDOWN",
  "PROFILE_HTML",
  "CASE_1_0",
  "CASE_1_1",
  "MOODLE",
  "JSON",
  "CSV",
] as const;

/** One of them. */
export type ImportFormat = (typeof importFormats)[number];
