import { describedEnum } from "../enum.ts";

export const ResourceFormatEnum = describedEnum("ResourceFormat", "What form training takes.", {
  COURSE: "A course.",
  WORKSHOP: "A workshop.",
  BOOK: "A book to read.",
  VIDEO: "A video to watch.",
  PROJECT: "A project to do.",
  COACHING: "Coaching by someone.",
  CERTIFICATION: "A certification with its examination.",
  OTHER: "Anything else.",
});

export const ResourceOrderEnum = describedEnum(
  "ResourceOrder",
  "Ways to order training; ties go by title in English, then id.",
  {
    TITLE: "By title in English.",
    RATING: "Best first, drawn to the catalogue's mean.",
    HOURS: "Fewest hours first, unknown last.",
    COST: "Cheapest first, unknown last.",
    NEWEST: "Latest added first.",
  },
);
