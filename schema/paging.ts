import { Arg, Int } from "type-graphql";

/** The `first` argument of a connection. */
export function First(defaultValue = 20): ReturnType<typeof Arg> {
  return Arg("first", () => Int, {
    nullable: true,
    defaultValue,
    description: "How many at most, 1 to 100.",
  });
}

/** The `after` argument of a connection. */
export function After(): ReturnType<typeof Arg> {
  return Arg("after", () => String, {
    nullable: true,
    description: "Cursor to go on from; null means from the start.",
  });
}

/** The `limit` argument of a short list. */
export function Limit(defaultValue: number): ReturnType<typeof Arg> {
  return Arg("limit", () => Int, {
    nullable: true,
    defaultValue,
    description: "How many at most, 1 to 10.",
  });
}
