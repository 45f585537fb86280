import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The repository's own files, as paths from its top, in order: all that .gitignore lets in. */
export const ownFiles: readonly string[] = filesIn("", ignored()).sort();

/** The text of a file, given its path from the top. */
export function textOf(path: string): string {
  return readFileSync(path, "utf8");
}

/** Own code in TypeScript or JavaScript. */
export function isCode(path: string): boolean {
  return /\.(ts|tsx|js|cjs|mjs)$/.test(path);
}

/** The names of the folders directly in a folder that hold files of ours. */
export function foldersIn(folder: string): string[] {
  const inside = ownFiles.filter((path) => path.startsWith(`${folder}/`));
  const names = inside.map((path) => path.slice(folder.length + 1).split("/"));
  return [...new Set(names.flatMap(([name, ...rest]) => (name && rest.length > 0 ? [name] : [])))];
}

/** The object under these keys of a JSON file, such as the dependencies of package.json. */
export function sectionOf(path: string, ...keys: string[]): Record<string, unknown> {
  const whole: unknown = JSON.parse(textOf(path));
  const section = keys.reduce((value, key) => (isRecord(value) ? value[key] : undefined), whole);
  if (!isRecord(section)) throw new Error(`${path} has no object at ${keys.join(".")}`);
  return section;
}

/** Whether a value is an object with keys: what JSON and YAML files are made of. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Walks the tree by itself, so that the tests need no git where they run. */
function filesIn(folder: string, left: readonly string[]): string[] {
  return readdirSync(folder || ".", { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (left.some((pattern) => isMeant(pattern, path, entry.name))) return [];
    return entry.isDirectory() ? filesIn(path, left) : [path];
  });
}

function isMeant(pattern: string, path: string, name: string): boolean {
  if (pattern.startsWith("*")) return name.endsWith(pattern.slice(1));
  return pattern === name || pattern === path;
}

/** Lines such as `node_modules/`, `bench/results/` and `*.log`; .gitignore holds no other kind. */
function ignored(): string[] {
  const lines = readFileSync(".gitignore", "utf8").split("\n");
  return [".git", ...lines.filter((line) => line !== "").map((line) => line.replace(/\/$/, ""))];
}
