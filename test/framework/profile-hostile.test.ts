import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readProfileDocument } from "../../server/framework/document/read.ts";

const PLAIN = readFileSync(new URL("fixtures/plain.txt", import.meta.url), "utf8");
const PAGE = readFileSync(new URL("fixtures/page.html", import.meta.url), "utf8");
const PIPES = readFileSync(new URL("fixtures/pipes.md", import.meta.url), "utf8");
const SIZE = 5 * 1024 * 1024 - 20_000;
const full = (text: string) => text.repeat(Math.floor(SIZE / Buffer.byteLength(text)));
const inCell = (text: string) => PLAIN.replace("Reads the sky.", () => text);
const inPage = (text: string) => PAGE.replace("Waits.", () => text);
const inPipes = (text: string) => PIPES.replace("1 rope; 2 hands.", () => text);

/** The codes of errors, with how long reading took in milliseconds. */
function timed(text: string): { errors: string[]; milliseconds: number } {
  const bytes = new TextEncoder().encode(text);
  const start = performance.now();
  const { findings } = readProfileDocument(bytes);
  const milliseconds = performance.now() - start;
  const errors = findings.filter(({ severity }) => severity === "ERROR");
  return { errors: errors.map(({ code }) => code), milliseconds };
}

test.each([
  ["one huge word", inCell(full("a"))],
  ["one huge line of words", inCell(full("word "))],
  ["spaces", inCell(`a${full(" ")}b`)],
  ["tabs", inCell(full("\t"))],
  ["blank lines", PLAIN + full("\n")],
  ["lines of a word", PLAIN + full("a\n")],
  ["blank rows of pipes", PIPES + full("|\n")],
  ["bullets", inCell(full("•"))],
  ["bullets with words", inCell(full("• b "))],
  ["strokes", inCell(full("- "))],
  ["a rule that is none", PLAIN + full("-") + "x"],
  ["stops", inCell(full("."))],
  ["stops and closing marks", inCell(full('.")'))],
  ["sentences", inCell(full("Ab cd. "))],
  ["text on many lines of a page", inPage(full("<p>Ab cd. Ef gh.\n"))],
  ["capitals", inCell(full("ab Cde "))],
  ["less-than signs", inCell(full("<"))],
  ["tags that never end", inCell(full("<a "))],
  ["an attribute that never ends", inCell(`<a title="${full("x ")}`)],
  ["ampersands", inCell(full("&"))],
  ["entities", inPage(full("&amp;"))],
  ["stars", inPipes(full("*a "))],
  ["underscores", inPipes(full(" _a"))],
  ["brackets", inPipes(full("["))],
  ["links", inPipes(full("[a](b"))],
  ["backticks", inPipes(full("`a"))],
  ["hashes", `${PIPES}\n# ${full(" #")}x`],
  ["pipes", PIPES + full("|a")],
  ["open divisions", inPage(full("<div>"))],
  ["open bold", inPage(full("<b>"))],
  ["unknown tags", inPage(full("<zz>"))],
  ["comments", inPage(full("<!--a-->"))],
  ["an endless script", inPage(`<script>${full("x<")}`)],
  ["closing tags", inPage(full("</b>"))],
  ["cells", inPage(full("<td>a"))],
  ["wide cells", inPage(full('<td colspan="1000">a'))],
  ["tables in tables", inPage(full("<table><tr><td>"))],
  ["tables side by side", inPage(full("<table><tr><td>a</table>"))],
  ["accents to compose", inCell(full("e\u0301"))],
  ["marks nobody sees", inCell(full("a\u200b"))],
])("5 MiB of %s are read or refused in good time", (_, text) => {
  const { milliseconds } = timed(text);
  expect(milliseconds).toBeLessThan(3000);
});

test("tags nested by the thousand are refused", () => {
  expect(timed(inPage("<div>".repeat(5000))).errors).toEqual(["TOO_DEEP"]);
  expect(timed(inCell("<i>".repeat(5000))).errors).toEqual(["TOO_DEEP"]);
});

test("a file above 5 MiB is refused unread", () => {
  const { findings } = readProfileDocument(new Uint8Array(5 * 1024 * 1024 + 1));
  expect(findings.map(({ code }) => code)).toEqual(["TOO_LARGE"]);
});

test("more than 20,000 paragraphs are refused", () => {
  expect(timed(PLAIN + "A line.\n\n".repeat(20_001)).errors).toEqual(["TOO_MANY_ITEMS"]);
});

test("bytes of chance are no document", () => {
  let state = 7;
  const bytes = Uint8Array.from({ length: 100_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
  const { content, findings } = readProfileDocument(bytes);
  expect(content).toBeNull();
  expect(findings.map(({ code }) => code)).toContain("BINARY_FILE");
});

const lines = (line: string, count: number) => `${line}\n`.repeat(count);
const paragraph = `${"word ".repeat(50)}\n\n`;

test.each([
  ["an endless script", inPage(`<script>${full("x<")}`), "TOO_MANY_ITEMS"],
  ["marks on one letter", inCell(`a${full("\u0316\u0301")}`), "BINARY_FILE"],
  ["marks among what nobody sees", inCell(`a${full("\u0316\u200b\u0301")}`), "BINARY_FILE"],
  ["attributes", inPage(`<a ${full("b=c ")}>`), "TOO_MANY_ITEMS"],
  ["lists in lists", inPage("<ul><li>".repeat(100_000)), "TOO_DEEP"],
  ["pipes on one line", inPipes("|a".repeat(1_000_000)), "TEXT_TOO_LONG"],
  ["lines of one paragraph", full("x<\n"), "TEXT_TOO_LONG"],
  ["lines with tags", full("x<b>\n"), "TOO_MANY_ITEMS"],
  ["lines of many paragraphs", `${lines("x<b>", 19_000)}\n`.repeat(50), "TOO_MANY_ITEMS"],
  [
    "a definition cut in pieces",
    PLAIN.replace("Doing", `${paragraph.repeat(19_000)}Doing`),
    "TEXT_TOO_LONG",
  ],
  [
    "a duty cut in pieces",
    PLAIN.replace("of ships, winds", paragraph.repeat(19_000)),
    "TEXT_TOO_LONG",
  ],
])("%s without end are refused once the limit is reached", (_, text, code) => {
  const { errors } = timed(text);
  expect(errors).toContain(code);
});
