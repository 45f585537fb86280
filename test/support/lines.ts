import { Writable } from "node:stream";

/** A place to write a log to, and the lines that were written. */
export function lineList(): { readonly lines: readonly string[]; readonly destination: Writable } {
  const lines: string[] = [];
  const destination = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, destination };
}
