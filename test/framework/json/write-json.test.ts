import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Extension } from "../../../server/framework/content/content.ts";
import { writeFrameworkJson } from "../../../server/framework/json/write-json.ts";
import { placedExtensions } from "../../../server/framework/content/placed-extensions.ts";
import { readFramework } from "../../../server/framework/importing/read-framework.ts";
import { cellKey, thingId, thingIds } from "../../../server/framework/content/things.ts";
import { anyContent } from "../any-content.ts";
import { small } from "../shelf.ts";

test("what is written is read back as it was, whatever other systems said of it", () => {
  fc.assert(
    fc.property(anyContent, (content) => {
      const read = readFramework(Buffer.from(writeFrameworkJson(content)));
      expect(read.findings.filter(({ severity }) => severity === "ERROR")).toEqual([]);
      expect({ ...read.content, extensions: [] }).toEqual({ ...content, extensions: [] });
      expect(new Set(read.content?.extensions)).toEqual(new Set(content.extensions));
    }),
  );
});

test("the same content gives the same text, whatever the order of the languages in a text", () => {
  const titled = (title: object) => writeFrameworkJson({ ...small("small"), title: { ...title } });
  const text = titled({ en: "A", fr: "B", de: "C" });
  expect(titled({ de: "C", fr: "B", en: "A" })).toBe(text);
  expect(text.startsWith('{\n  "format": "waymark/1",\n  "key": "small",\n')).toBe(true);
  expect(text.endsWith("}\n")).toBe(true);
});

test("fields that are not known stay on their things, and reading them is told as worth knowing", () => {
  const content = small("small");
  const colours = (colour: string) => ({ colour, "x-order": [1, { a: null }] });
  const [profile] = content.profiles;
  const file = {
    format: "waymark/1",
    ...content,
    ...colours("red"),
    levels: content.levels.map((one) => ({ ...one, ...colours("grey") })),
    competencies: content.competencies.map((one) => ({ ...one, ...colours("blue") })),
    profiles: [
      {
        ...profile,
        requirements: profile?.requirements.map((one) => ({ ...one, ...colours("green") })),
      },
    ],
  };
  const { content: read, findings } = readFramework(Buffer.from(JSON.stringify(file)));
  expect(
    findings.map(({ severity, code, path }) => `${severity} ${code} ${path?.join(".")}`),
  ).toContain("INFO UNKNOWN_FIELD profiles.0.requirements.0.colour");
  expect(read?.extensions.map(({ system, kind, key }) => `${system} ${kind} ${key}`)).toEqual([
    "JSON FRAMEWORK small",
    "JSON LEVEL 0",
    "JSON LEVEL 1",
    "JSON COMPETENCY one",
    "JSON COMPETENCY two",
    "JSON REQUIREMENT first/one",
  ]);
  const written: unknown = JSON.parse(writeFrameworkJson(read ?? content));
  expect(written).toEqual({ ...file, extensions: [] });
});

test("what is said of the framework itself follows it to another key", () => {
  const file = JSON.stringify({ format: "waymark/1", ...small("small"), colour: "red" });
  const { content } = readFramework(Buffer.from(file), { key: "other" });
  expect(content?.extensions).toEqual([
    { system: "JSON", kind: "FRAMEWORK", key: "other", data: { colour: "red" } },
  ]);
});

test("only what is said once, of a thing that is there, with fields that fit, stands on it", () => {
  const said = (key: string, data: Extension["data"]): Extension => {
    return { system: "CSV", kind: "COMPETENCY", key, data };
  };
  const extensions = [
    said("one", { a: "1" }),
    said("two", { a: "1" }),
    said("two", { a: "2" }),
    said("gone", { a: "1" }),
  ];
  const placed = placedExtensions({ ...small(), extensions }, "CSV", () => true);
  expect(placed.on("COMPETENCY", "one")).toEqual({ a: "1" });
  expect(placed.on("COMPETENCY", "two")).toBeUndefined();
  expect(placed.apart).toEqual(extensions.slice(1));
  expect(placedExtensions({ ...small(), extensions }, "CSV", () => false).apart).toEqual(
    extensions,
  );
});

test("every thing of a framework has an id among its kind", () => {
  expect(thingIds(small("small"))).toHaveLength(12);
  const cell = cellKey({ stage: "first", competency: "one" });
  expect(thingIds(small("small"))).toContain(thingId("REQUIREMENT", cell));
});
