/** The formats a framework can be written in, named as in the contract. */
export const exportFormats = ["JSON", "CASE", "MOODLE", "MARKDOWN", "CSV"] as const;

/** One of them. */
export type ExportFormat = (typeof exportFormats)[number];
