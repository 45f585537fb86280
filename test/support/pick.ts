/**
 * What lies at a path of an answer: names joined by dots, and `[]` after a list for each of its
 * elements. `pick(data, "person.team.edges[].node.id")` is a list of ids. Null stays null; a name
 * that is not there is an error, so that no test passes on a slip of the pen.
 */
export function pick(value: unknown, path: string): unknown {
  const [step, ...rest] = path.split(".");
  if (step === undefined || step === "") return value;
  const name = step.replace(/\[\]$/, "");
  const found = name === "" ? value : property(value, name);
  const next = rest.join(".");
  if (!step.endsWith("[]")) return found === null ? null : pick(found, next);
  if (!Array.isArray(found)) throw new Error(`${name} is no list but ${JSON.stringify(found)}`);
  return found.map((element: unknown) => pick(element, next));
}

/** The same where one text is expected, such as an id or a cursor. */
export function pickText(value: unknown, path: string): string {
  const found = pick(value, path);
  if (typeof found !== "string") throw new Error(`${path} is ${JSON.stringify(found)}, no text`);
  return found;
}

/** The same where a list is expected. */
export function pickList(value: unknown, path: string): readonly unknown[] {
  const found = pick(value, path);
  if (!Array.isArray(found)) throw new Error(`${path} is ${JSON.stringify(found)}, no list`);
  return found.map((element: unknown) => element);
}

function property(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !(name in value)) {
    throw new Error(`there is no ${name} in ${JSON.stringify(value)}`);
  }
  return Reflect.get(value, name);
}
