import { registerEnumType } from "type-graphql";

/** Registers an enum whose values stand for themselves, each with its description. */
export function describedEnum<Name extends string>(
  name: string,
  description: string,
  values: Readonly<Record<Name, string>>,
): Record<string, string> {
  const names = Object.keys(values);
  const enumObject = Object.fromEntries(names.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries<string>(values).map(([value, text]) => [value, { description: text }]),
  );
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}
