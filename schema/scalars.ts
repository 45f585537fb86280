import { GraphQLScalarType, Kind } from "graphql";
import type { ValueNode } from "graphql";
import { refuse } from "../server/errors.ts";
import { parseLanguageTag } from "../server/language.ts";

/** The languages offered in this deployment; set once, when the schema is built. */
let offered: readonly string[] = ["en", "fr"];

/** Says which languages a LanguageTag may name. */
export function offerLanguages(languages: readonly string[]): void {
  offered = languages;
}

interface ScalarRules {
  readonly name: string;
  readonly description: string;
  /** Reads what a client sent; throws where it is none. */
  readonly parse: (value: string) => unknown;
  /** Writes what a resolver answered. */
  readonly write?: (value: unknown) => unknown;
}

function textScalar({ name, description, parse, write = String }: ScalarRules): GraphQLScalarType {
  const read = (value: unknown): unknown => {
    if (typeof value !== "string") throw refuse("BAD_USER_INPUT", "NOT_A_TEXT", { type: name });
    return parse(value);
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: write,
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : null),
  });
}

function matching(pattern: RegExp, type: string, example: string): (value: string) => string {
  return (value) => {
    if (pattern.test(value)) return value;
    throw refuse("BAD_USER_INPUT", "MALFORMED", { given: value.slice(0, 40), type, example });
  };
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function existingDay(value: string): string {
  const day = matching(DAY, "Date", "2026-11-23")(value);
  const time = Date.parse(day);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(day)) return day;
  throw refuse("BAD_USER_INPUT", "MALFORMED", {
    given: value,
    type: "Date",
    example: "2026-11-23",
  });
}

function instant(value: string): number {
  const time = Date.parse(INSTANT.test(value) ? value : existingDay(value));
  if (!Number.isNaN(time)) return time;
  const example = "2026-11-23T15:00:00Z";
  throw refuse("BAD_USER_INPUT", "MALFORMED", {
    given: value.slice(0, 40),
    type: "DateTime",
    example,
  });
}

function timeZone(value: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone && value;
  } catch {
    const example = "America/Toronto";
    throw refuse("BAD_USER_INPUT", "MALFORMED", {
      given: value.slice(0, 40),
      type: "TimeZone",
      example,
    });
  }
}

export const DateTime = textScalar({
  name: "DateTime",
  description:
    "An instant in UTC, RFC 3339 with a trailing Z; a bare day given as input means 00:00 UTC.",
  parse: instant,
  write: (value) => new Date(Number(value)).toISOString(),
});

export const DateOnly = textScalar({
  name: "Date",
  description: "A calendar day, yyyy-mm-dd; today is the day in UTC.",
  parse: existingDay,
});

export const LocalTime = textScalar({
  name: "LocalTime",
  description: "A time of day on the wall clock, hh:mm, without a zone.",
  parse: matching(/^([01]\d|2[0-3]):[0-5]\d$/, "LocalTime", "09:30"),
});

export const WebAddress = textScalar({
  name: "URL",
  description: "An https address; the server never fetches it.",
  parse: matching(/^https:\/\/[^\s/]+\S*$/, "URL", "https://learn.example.org/course"),
});

export const EmailAddress = textScalar({
  name: "EmailAddress",
  description: "One e-mail address, compared without regard to case.",
  parse: matching(/^[^@\s]+@[^@\s]+$/, "EmailAddress", "learner@example.org"),
});

export const LanguageTag = textScalar({
  name: "LanguageTag",
  description:
    "A BCP 47 language tag such as en or fr-CA; malformed or not offered here is BAD_USER_INPUT naming those offered.",
  parse: (value) => parseLanguageTag(value, offered),
});

export const TimeZone = textScalar({
  name: "TimeZone",
  description: "A name from the IANA time zone database, such as America/Toronto.",
  parse: timeZone,
});

export const Decimal = textScalar({
  name: "Decimal",
  description:
    'An exact decimal number with two places, as a string such as "120.00"; never a floating-point number.',
  parse: matching(/^\d{1,10}\.\d{2}$/, "Decimal", "120.00"),
});
