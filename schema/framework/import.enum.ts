import type { ImportFormat } from "../../server/framework/importing/import-format.ts";
import { describedEnum } from "../enum.ts";

export const ImportFormatEnum = describedEnum<ImportFormat>(
  "ImportFormat",
  "Formats that can be read.",
  {
    PROFILE_TEXT: "A profile document as plain text.",
    PROFILE_MARKDOWN: "A profile document in Markdown.",
    PROFILE_HTML: "A profile document in HTML.",
    CASE_1_0: "1EdTech CASE 1.0 package.",
    CASE_1_1: "1EdTech CASE 1.1 package.",
    MOODLE: "Moodle competency framework CSV.",
    JSON: "This project's own JSON.",
    CSV: "This project's own CSV.",
  },
);
