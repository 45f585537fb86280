import { describedEnum } from "../enum.ts";

export const FrameworkStatusEnum = describedEnum("FrameworkStatus", "Where a version stands.", {
  DRAFT: "In work; one at most per framework.",
  PUBLISHED: "In force; never changes.",
  RETIRED: "Replaced by a later version; readable for ever.",
});
