import { textOf } from "./files.ts";

/** A line of the tree in docs/architecture.md. */
export interface TreeLine {
  /** The folder at the top that it stands in; empty for a folder at the top itself. */
  readonly folder: string;
  /** Files and folders, as patterns: `server/x.command.ts`, `schema/node.*.ts`. */
  readonly names: readonly string[];
  readonly says: string;
}

/** Where what a line says begins. */
const SAYS = 27;

/** The commented tree of docs/architecture.md, line by line. */
export const tree: readonly TreeLine[] = linesOf(
  /```\n([\s\S]*?)```/.exec(textOf("docs/architecture.md"))?.[1] ?? "",
);

/** The folders directly in a folder, or at the top, that the tree names outright. */
export function foldersNamedIn(folder: string): string[] {
  const names = tree.filter((line) => line.folder === folder).flatMap((line) => line.names);
  const own = names.filter((name) => name.endsWith("/") && !name.includes("<"));
  return own.map((name) => name.slice(folder === "" ? 0 : folder.length + 1, -1));
}

/** The ends of the names of files that the tree allows in a noun's folder, such as `.store.ts`. */
export function kindsIn(folder: string): string[] {
  const about = tree.filter(({ names }) => names.includes(`${folder}/<noun>/`));
  const said = about.map(({ says }) => says).join(" ");
  return [...said.matchAll(/\bx((?:\.[a-z]+)?\.ts)\b/g)].map(([, kind]) => kind ?? "");
}

/** Whether a name of the tree means that path. */
export function means(name: string, path: string): boolean {
  const pattern = name
    .replaceAll(".", "\\.")
    .replaceAll("*", "[a-z-]*")
    .replace("/x\\.", "/[a-z-]+\\.");
  return new RegExp(`^${pattern}$`).test(path);
}

function linesOf(text: string): TreeLine[] {
  let top = "";
  // A line that names nothing goes on with what the one before it says.
  const whole = text.trimEnd().replaceAll(`\n${" ".repeat(SAYS)}`, " ");
  return whole.split("\n").map((line) => {
    const words = line.slice(0, SAYS).trim().split(/\s+/);
    const says = line.slice(SAYS);
    if (line.startsWith(" ")) {
      return { folder: top, names: words.map((word) => `${top}/${word}`), says };
    }
    top = words[0]?.slice(0, -1) ?? "";
    return { folder: "", names: words, says };
  });
}
