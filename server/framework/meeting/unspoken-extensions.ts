import type { Extension, ExtensionSystem, FrameworkContent } from "../content/content.ts";
import { itemsOf } from "../difference/difference-items.ts";

/**
 * What other systems say of a framework, by what it was and by what is said now: what the file is
 * silent on stays for the things that are still there, in the order there was, so that saying the
 * same again changes nothing.
 */
export function extensionsBeside(
  spoken: FrameworkContent,
  previous: FrameworkContent,
  isSilentOn: (system: ExtensionSystem) => boolean,
): Extension[] {
  const fresh = new Map(spoken.extensions.map((one) => [idOf(one), one]));
  const present = new Set(itemsOf(spoken).map(({ kind, key }) => `${kind} ${key}`));
  const stayed = previous.extensions.flatMap((one): Extension[] => {
    const again = fresh.get(idOf(one));
    if (again !== undefined) return [again];
    const isPresent = one.kind === "FRAMEWORK" || present.has(`${one.kind} ${one.key}`);
    return isPresent && isSilentOn(one.system) ? [one] : [];
  });
  const known = new Set(stayed.map(idOf));
  return [...stayed, ...spoken.extensions.filter((one) => !known.has(idOf(one)))];
}

/** There is one framework, whatever its key. */
function idOf({ system, kind, key }: Extension): string {
  return `${system} ${kind === "FRAMEWORK" ? kind : `${kind} ${key}`}`;
}
