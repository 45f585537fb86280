import type { Extension, JsonObject } from "../content/content.ts";
import type { FrameworkStatus } from "../version.ts";
import { CREATOR, derivedId } from "./derived.ts";
import { meaningful, objectIn, without } from "./json-fields.ts";
import { identityOf, linkTo, shownText, withNotes } from "./writing.ts";
import type { Writing } from "./writing.ts";

/** What CASE calls the states of a version. */
const ADOPTION: Readonly<Record<FrameworkStatus, string>> = {
  DRAFT: "Draft",
  PUBLISHED: "Adopted",
  RETIRED: "Deprecated",
};

/** What the document says of the version here; the source's own words go into our notes. */
const OF_VERSION = ["version", "adoptionStatus", "lastChangeDateTime", "caseVersion"] as const;

/** The document of an export, and the link to it. */
export interface WrittenDocument {
  readonly fields: JsonObject;
  readonly link: JsonObject;
}

/** Writes the document; what CASE has no field for is noted in its extensions. */
export function writeDocument(writing: Writing): WrittenDocument {
  const { content, facts, language, lastChange } = writing;
  const given = objectIn(writing.extensions.on("FRAMEWORK", content.key) ?? {}, "CFDocument");
  const derived = derivedId(content.key, "FRAMEWORK");
  const identity = identityOf(given, { derived, address: "CFDocuments" }, writing);
  const title = shownText(content.title, language);
  const fields = {
    ...identity.fields,
    creator: CREATOR,
    language,
    ...without(given, new Set<string>(OF_VERSION)),
    title,
    caseVersion: "1.1",
    version: `${facts.version}`,
    adoptionStatus: ADOPTION[facts.status],
    lastChangeDateTime: lastChange,
  };
  return { fields: withNotes(fields, notesOf(given, writing)), link: linkTo(identity, title) };
}

function notesOf(given: JsonObject, { content, language, extensions }: Writing): JsonObject {
  const { key, languages, freshnessMonths, profiles } = content;
  const source = OF_VERSION.map((name) => [name, given[name] ?? null] as const);
  return meaningful({
    key,
    languages,
    freshnessMonths,
    title: without(content.title, new Set([language])),
    profiles: profiles.map(({ responsibilities, stages, requirements, ...one }) => ({
      ...one,
      responsibilities: responsibilities.map((each) => ({ ...each })),
      stages: stages.map((each) => ({ ...each })),
      requirements: requirements.map((each) => ({ ...each })),
    })),
    extensions: extensions.apart.map((one: Extension) => ({ ...one })),
    source: meaningful(Object.fromEntries(source)),
  });
}
