/** Fields of any value, in an order. */
export type Fields = Readonly<Record<string, unknown>>;

/** The same object with its fields in the order of their names, and so with all that it holds. */
export function inOrderOfNames(object: object): Fields {
  const fields = Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, value]) => [name, valueInOrder(value)]));
}

/** JSON that is the same text for the same value, whatever the order of the fields in it. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(valueInOrder(value));
}

function valueInOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueInOrder);
  return typeof value === "object" && value !== null ? inOrderOfNames(value) : value;
}
