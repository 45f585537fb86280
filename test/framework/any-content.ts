import fc from "fast-check";
import type {
  CompetencyContent,
  Extension,
  FrameworkContent,
  JsonObject,
  JsonValue,
  ProfileContent,
} from "../../server/framework/content/content.ts";
import { EXTENSION_SYSTEMS, ITEM_KINDS } from "../../server/framework/content/content.ts";
import { thingIds } from "../../server/framework/content/things.ts";
import type { Texts } from "../../server/level.ts";

/** Any text PostgreSQL can hold: emoji, right-to-left marks, markup, and anything but NUL. */
const anyText = fc
  .string({ unit: "binary", minLength: 1, maxLength: 20 })
  .map((text) => text.replaceAll("\0", " "));

const anyTexts: fc.Arbitrary<Texts> = fc.oneof(
  fc.record({ en: anyText }),
  fc.record({ en: anyText, fr: anyText }),
  fc.record({ "fr-CA": anyText }),
);
const anyTextsOrNull = fc.option(anyTexts);
const anyKey = fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/);
const keyed = (most: number, least = 0) =>
  fc.uniqueArray(anyKey, { minLength: least, maxLength: most });

/** The keys that hold content together. */
interface Frame {
  readonly levels: number;
  readonly groups: readonly string[];
  readonly competencies: readonly string[];
  /** Of each profile, with its key at the front. */
  readonly stages: readonly (readonly string[])[];
}

const anyFrame: fc.Arbitrary<Frame> = fc.record({
  levels: fc.integer({ min: 2, max: 6 }),
  groups: keyed(3, 1),
  competencies: keyed(5),
  stages: keyed(8).chain((keys) =>
    fc.constantFrom(
      keys.length === 0 ? [] : [keys],
      keys.length < 4 ? [] : [keys.slice(0, 2), keys.slice(2)],
    ),
  ),
});

/** Any whole framework of a few things, with its lists in any order that holds together. */
export const anyContent: fc.Arbitrary<FrameworkContent> = anyFrame.chain((frame) =>
  anyBare(frame).chain((content) =>
    anyExtensions(content).map((extensions) => ({ ...content, extensions })),
  ),
);

/** What other systems may say of the things of a framework, and of some that are gone. */
function anyExtensions(content: FrameworkContent): fc.Arbitrary<Extension[]> {
  const ids = [...thingIds(content), ...ITEM_KINDS.map((kind) => `${kind} gone`)];
  const anyThing = fc.constantFrom(...ids).map((id) => {
    const kind = ITEM_KINDS.find((one) => id.startsWith(`${one} `)) ?? "FRAMEWORK";
    return { kind, key: id.slice(kind.length + 1) };
  });
  const anyOne = fc.tuple(fc.constantFrom(...EXTENSION_SYSTEMS), anyThing, anyData);
  return fc
    .array(anyOne, { maxLength: 4 })
    .map((list) => list.map(([system, thing, data]) => ({ system, ...thing, data })));
}

const anyScalar: fc.Arbitrary<JsonValue> = fc.oneof(
  anyText,
  fc.integer(),
  fc.constantFrom(true, null),
);
const anyValue: fc.Arbitrary<JsonValue> = fc.oneof(
  anyScalar,
  fc.array(anyScalar, { maxLength: 3 }),
  fc.dictionary(anyText, anyScalar, { maxKeys: 2 }),
);
/** Any object that JSON can write and PostgreSQL can hold; names now and then as ours are. */
const anyData: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.oneof(anyText, fc.constantFrom("name", "key", "data", "Notes", "name.en", "colour")),
  fc.oneof(anyText, anyValue),
  { maxKeys: 3 },
);

/** A framework without extensions. */
function anyBare(frame: Frame): fc.Arbitrary<FrameworkContent> {
  return fc.record({
    key: anyKey,
    title: anyTexts,
    languages: fc.constantFrom(["en"], ["en", "fr"], ["fr-CA", "en", "fr"]),
    freshnessMonths: fc.option(fc.integer({ min: 1, max: 120 })),
    extensions: fc.constant([]),
    levels: eachOf([...Array(frame.levels).keys()], (level) =>
      fc.record({ level: fc.constant(level), name: anyTexts }),
    ),
    groups: eachOf(frame.groups, (key) => fc.record({ key: fc.constant(key), name: anyTexts })),
    competencies: eachOf(frame.competencies, (key) => anyCompetency(key, frame)),
    profiles: eachOf(frame.stages, (stages) => anyProfile(stages, frame)),
  });
}

function anyCompetency(key: string, frame: Frame): fc.Arbitrary<CompetencyContent> {
  const stages = frame.stages.flatMap(([, ...keys]) => keys);
  const indicator = fc.record({
    level: fc.integer({ min: 1, max: frame.levels - 1 }),
    statement: anyTexts,
    stages: fc.shuffledSubarray(stages),
  });
  return fc.record({
    key: fc.constant(key),
    group: fc.constantFrom(...frame.groups),
    name: anyTexts,
    definition: anyTextsOrNull,
    rationale: anyTextsOrNull,
    indicators: fc
      .array(indicator, { maxLength: 5 })
      .map((list) => list.map((one, n) => ({ key: `${key}/${one.level}/${n + 1}`, ...one }))),
  });
}

function anyProfile(
  [key = "", ...stages]: readonly string[],
  { competencies, levels }: Frame,
): fc.Arbitrary<ProfileContent> {
  const cells = stages.flatMap((stage) =>
    competencies.map((competency) => ({ stage, competency })),
  );
  return fc.record({
    key: fc.constant(key),
    title: anyTexts,
    summary: anyTextsOrNull,
    responsibilities: fc
      .array(anyTexts, { maxLength: 4 })
      .map((texts) => texts.map((text, n) => ({ key: `${key}/responsibility-${n + 1}`, text }))),
    stages: eachOf(stages, (stage) => fc.record({ key: fc.constant(stage), name: anyTexts })),
    requirements: fc
      .shuffledSubarray(cells)
      .chain((some) =>
        eachOf(some, (cell) =>
          fc.integer({ min: 0, max: levels - 1 }).map((level) => ({ ...cell, level })),
        ),
      ),
  });
}

/** One value for each of the given things, in their order. */
function eachOf<Thing, Value>(
  things: readonly Thing[],
  valueFor: (thing: Thing) => fc.Arbitrary<Value>,
): fc.Arbitrary<Value[]> {
  return fc.tuple(...things.map(valueFor));
}
