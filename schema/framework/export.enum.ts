import { describedEnum } from "../enum.ts";

export const ExportFormatEnum = describedEnum(
  "ExportFormat",
  "Formats a framework can be written in.",
  {
    JSON: "This project's own, which holds everything.",
    CASE: "1EdTech CASE 1.1 package.",
    MOODLE: "Moodle competency framework CSV.",
    MARKDOWN: "A profile document in Markdown.",
    CSV: "This project's own table, a row for each indicator or requirement.",
  },
);
