import { expect, test } from "@jest/globals";
import { ownFiles, textOf } from "./files.ts";

/** What would name one machine, or how one desk is set up. Written so as not to find itself. */
const OUTSIDE: Readonly<Record<string, RegExp>> = {
  "a folder of one machine": /(^|[\s"'`(=:])\/(work|root|home|Users|mnt|tmp)\/[\w.-]/m,
  "a drive of one machine": /\b[A-Z]:\\[\w.-]/,
  "a registry of packages":
    /\b(registry|npm|pypi|deb|mirrors?|artifactory|nexus)\.[a-z-]+\.(org|com|io|net|ca)\b/,
  "an address in a private network": /\b(10\.\d+|192\.168|172\.(1[6-9]|2\d|3[01]))\.\d+\.\d+\b/,
  "a private key": /-----BEGIN [A-Z ]*PRIVATE KEY/,
  "a loose end": /\b(TODO|FIXME|XXX)\b(?![|)])/,
  "a mark of an unfinished merge": /^(<{7}|>{7}) /m,
};

const texts = ownFiles.filter((path) => path !== "package-lock.json" && !/\.(png|ico)$/.test(path));

test.each(Object.entries(OUTSIDE))("no file names %s", (_, pattern) => {
  const found = texts.flatMap((path) => {
    const hit = pattern.exec(textOf(path));
    return hit ? [`${path}: ${hit[0].trim()}`] : [];
  });
  expect(found).toEqual([]);
});

test("every file is text in UTF-8 that ends with one line break and has no carriage return", () => {
  const kept = texts.filter((path) => !/(^|\/)fixtures\//.test(path));
  const odd = kept.filter((path) => /\r|\uFFFD|[^\n]$|\n\n$/.test(textOf(path)));
  expect(odd).toEqual([]);
});
