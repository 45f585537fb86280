import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { readProfileDocument } from "../../../server/framework/document/read.ts";

const PLAIN = readFileSync(new URL("../fixtures/plain.txt", import.meta.url), "utf8");
const PAGE = readFileSync(new URL("../fixtures/page.html", import.meta.url), "utf8");
const PIPES = readFileSync(new URL("../fixtures/pipes.md", import.meta.url), "utf8");
/** Enough to reach every limit. */
const SIZE = 2 * 1024 * 1024;
const full = (text: string) => text.repeat(Math.floor(SIZE / Buffer.byteLength(text)));
const inCell = (text: string) => PLAIN.replace("Reads the sky.", () => text);
const inPage = (text: string) => PAGE.replace("Waits.", () => text);
const inPipes = (text: string) => PIPES.replace("1 rope; 2 hands.", () => text);
const belowPipes = (text: string) => `${PIPES}\n\n${text}`;
const paragraphs = (text: string) => `<p>${text.repeat(15)}</p>`;
/** A paragraph that breaks off. */
const cut = `${"word ".repeat(50)}\n\n`;
const read = (text: string) => readProfileDocument(new TextEncoder().encode(text));

/** The kinds of errors in a document. */
function errorsIn(text: string): string[] {
  const errors = read(text).findings.filter(({ severity }) => severity === "ERROR");
  return [...new Set(errors.map(({ code }) => code))];
}

// Reading takes time that grows with a text's length. What bounds it is that a limit is reached, so
// the limit has to be the only error: whatever comes after it is not read any more.
test.each([
  ["a word", inCell(full("a"))],
  ["words on one line", inCell(full("word "))],
  ["spaces", inCell(`a${full(" ")}b`)],
  ["tabs", inCell(full("\t"))],
  ["bullets", inCell(full("•"))],
  ["bullets with words", inCell(full("• b "))],
  ["strokes", inCell(full("- "))],
  ["a rule that is none", PLAIN + full("-") + "x"],
  ["stops", inCell(full("."))],
  ["stops and closing marks", inCell(full('.")'))],
  ["sentences on one line", inCell(full("Ab cd. "))],
  ["capitals", inCell(full("ab Cde "))],
  ["less-than signs", inCell(full("<"))],
  ["tags that never end", inCell(full("<a "))],
  ["an attribute that never ends", inCell(`<a title="${full("x ")}`)],
  ["ampersands", inCell(full("&"))],
  ["stars", inPipes(full("*a "))],
  ["underscores", inPipes(full(" _a"))],
  ["brackets", inPipes(full("["))],
  ["links on one line", inPipes(full("[a](b) "))],
  ["links that never end", inPipes(full("[a](b"))],
  ["backticks", inPipes(full("`a"))],
  ["hashes", `${PIPES}\n# ${full(" #")}x`],
  ["pipes on one line", inPipes(full("|a"))],
  ["accents to compose", inCell(full("e\u0301"))],
  ["marks nobody sees", inCell(full("a\u200b"))],
  ["letters of Hangul to compose", inCell(full("\u1112\u1161\u11ab"))],
  ["signs that stand for a sentence", inPage(full("\ufdfa"))],
  ["ideographs", inPage(full("漢字"))],
  ["flags", inCell(full("🇫🇷"))],
  ["lines of one paragraph", full("x<\n")],
  ["strokes on lines of a page", inPage(full("- a\n"))],
  ["letters that are bullets", inPage(full("o a\n"))],
  ["a statement cut in pieces", inPage(paragraphs("goes on, ").repeat(2000))],
  ["a definition cut in pieces", PLAIN.replace("Doing", `${cut.repeat(9000)}Doing`)],
  ["a duty cut in pieces", PLAIN.replace("of ships, winds", cut.repeat(9000))],
])("%s without end are refused as a text that is too long", (_, text) => {
  expect(errorsIn(text)).toEqual(["TEXT_TOO_LONG"]);
});

test.each([
  ["lines of a word", PLAIN + full("a\n")],
  ["lines with tags", full("x<b>\n")],
  ["lines of many paragraphs", `${"x<b>\n".repeat(19_000)}\n`.repeat(50)],
  ["paragraphs", PLAIN + full("A line.\n\n")],
  ["paragraphs in Hangul", PLAIN + full("한국어 문장.\n\n")],
  ["families of emoji", PLAIN + full("👨‍👩‍👧‍👦 a\n")],
  ["items under marks", belowPipes(full(`- a${"\u0316\u0301".repeat(8)}\n`))],
  ["items", belowPipes(full("- a\n"))],
  ["links", belowPipes(full("- [a](http://example.org)\n"))],
  ["pictures", belowPipes(full("![a](b)\n\n"))],
  ["rows of pipes", belowPipes(full(`${"|&amp;".repeat(30_000)}\n`))],
  ["empty tables between lines", belowPipes(full("<table></table>\n\n"))],
  ["rows of tabs", PLAIN + full(`${"\t&amp;".repeat(30_000)}\n`)],
  ["paragraphs of a page", inPage(full("<p>Ab cd. Ef gh.\n"))],
  ["sentences in many paragraphs", inPage(full(`<p>${"Ab cd. ".repeat(10_000)}</p>`))],
  ["bullets in one cell", inPage(full(`${"- a\n".repeat(40_000)}<br>`))],
  ["open divisions", inPage(full("<div>"))],
  ["open bold", inPage(full("<b>"))],
  ["closing tags", inPage(full("</b>"))],
  ["unknown tags", inPage(full("<zz>"))],
  ["attributes", inPage(`<a ${full("b=c ")}>`)],
  ["links of a page", inPage(full('<li><a href="x">y</a>'))],
  ["an endless script", inPage(`<script>${full("x<")}`)],
  ["cells", inPage(full("<td>a"))],
  ["wide cells", inPage(full('<td colspan="1000">a'))],
  ["cells over many rows", inPage(full("<tr><td rowspan=100 colspan=100>a</td></tr>"))],
  ["tables in tables", inPage(full("<table><tr><td>"))],
  ["tables side by side", inPage(full("<table><tr><td>a</table>"))],
])("%s without end are refused as too many", (_, text) => {
  expect(errorsIn(text)).toEqual(["TOO_MANY_ITEMS"]);
});

test.each([
  ["blank lines", PLAIN + full("\n"), PLAIN],
  ["blank rows of pipes", PIPES + full("|\n"), PIPES],
  ["comments", inPage(full("<!--a-->")), inPage("")],
  ["entities for white space", inPage(full("&nbsp;")), inPage("")],
])("%s without end add nothing, and little is said of them", (_, text, same) => {
  const { content, findings } = read(text);
  expect(content).toEqual(read(same).content);
  expect(content).not.toBeNull();
  expect(findings.length).toBeLessThanOrEqual(2001);
});

test.each([
  ["divisions", inPage("<div>".repeat(5000))],
  ["tags inside a line", inCell("<i>".repeat(5000))],
  ["lists", inPage("<ul><li>".repeat(100_000))],
])("%s nested by the thousand are refused", (_, text) => {
  expect(errorsIn(text)).toEqual(["TOO_DEEP"]);
});

test.each([
  ["one letter", inCell(`a${full("\u0316\u0301")}`)],
  ["one letter, among what nobody sees", inCell(`a${full("\u0316\u200b\u0301")}`)],
])("a heap of marks on %s is no text", (_, text) => {
  expect(errorsIn(text)).toEqual(["BINARY_FILE"]);
});

test("a file above 5 MiB is refused unread", () => {
  const { findings } = readProfileDocument(new Uint8Array(5 * 1024 * 1024 + 1));
  expect(findings.map(({ code }) => code)).toEqual(["TOO_LARGE"]);
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
