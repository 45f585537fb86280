import { LARGEST_PAGE, LONGEST_SHORT_LIST } from "../paging.ts";

/** How much one request may ask for, and one answer hold. */
export const limits = {
  bodyBytes: 100_000,
  answerBytes: 2_000_000,
  milliseconds: 5_000,
  longMilliseconds: 20_000,
  tokens: 1_500,
  depth: 10,
  introspectionDepth: 15,
  aliases: 30,
  repeats: 30,
  directives: 8,
  operations: 5,
  fragments: 60,
  selections: 5_000,
  errors: 5,
  cost: 10_000,
  variableDepth: 16,
  page: LARGEST_PAGE,
  shortList: LONGEST_SHORT_LIST,
} as const;
