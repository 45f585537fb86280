import type { PersonId } from "./level.ts";
import { readNodeId } from "./node-id.ts";

/** More people than this are read when the operation asks for them. */
const MOST = 10;

/**
 * The people whose ids stand in the variables of a request, at any depth. They are read in the
 * same statement as who asks; an id written into the document itself is read when it is reached.
 */
export function peopleNamedIn(variables: Readonly<Record<string, unknown>>): PersonId[] {
  const found = new Set<PersonId>();
  const look = (value: unknown): void => {
    if (found.size >= MOST) return;
    if (typeof value === "string") add(found, value);
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(look);
  };
  look(variables);
  return [...found];
}

function add(found: Set<PersonId>, text: string): void {
  // The longest id of a person is as long as this; a text is not worth reading.
  const read = text.length <= 40 ? readNodeId(text) : null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type was just checked
  if (read?.type === "Person") found.add(read.id as PersonId);
}
