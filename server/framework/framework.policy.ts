import type { Policy } from "../policy.ts";
import { holds } from "../viewer.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Whether the viewer is a framework administrator of the framework with that key, or ADMIN, who is
 * one of all, those to come included.
 */
export function administers(viewer: Viewer, key: string): boolean {
  return viewer.grants.some(
    ({ role, frameworkKey }) =>
      role === "ADMIN" || (role === "FRAMEWORK_ADMIN" && frameworkKey === key),
  );
}

/** May change the framework that the input names, whether or not there is one of that key. */
export const administersFramework: Policy = ({ context, args }) => {
  const key = frameworkNamedIn(args);
  return key !== null && administers(context.viewer, key);
};

/** May import: into the framework that the input names, or, where the file names it, into any. */
export const mayImport: Policy = ({ context, args }) => {
  const key = frameworkNamedIn(args);
  return key === null ? holds(context.viewer, "FRAMEWORK_ADMIN") : administers(context.viewer, key);
};

/** May see the work on the framework that the field lies in. */
export const seesDrafts: Policy<{ readonly key: string }> = ({ context, source }) =>
  administers(context.viewer, source.key);

/** The key of a framework in an input; creating and importing call it `key`. */
function frameworkNamedIn({ input }: Readonly<Record<string, unknown>>): string | null {
  if (typeof input !== "object" || input === null) return null;
  const key: unknown = Reflect.get(input, "framework" in input ? "framework" : "key");
  return typeof key === "string" ? key : null;
}
