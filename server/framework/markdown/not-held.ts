import { differenceBetween } from "../difference/difference.ts";
import type { Finding, FrameworkContent, ProfileContent } from "../content/content.ts";
import { readProfileDocument } from "../document/read.ts";
import { findingInWords } from "../finding/finding-in-words.ts";
import { meet } from "../meeting/meeting.ts";
import { columnsShowing, tableOf } from "../profile-table.ts";
import type { FrameworkReading } from "../importing/read-framework.ts";
import { isUsualScale } from "../content/scale.ts";
import { thingIds } from "../content/things.ts";
import type { MarkdownLoss } from "./markdown.words.ts";
import type { MarkdownWish } from "./write-markdown.ts";
import { headingLanguage, profileOf, writeMarkdown } from "./write-markdown.ts";

/** Something that a document does not hold, with what its sentence names. */
export interface MarkdownNotHeld {
  readonly code: MarkdownLoss;
  readonly values: Readonly<Record<string, string | number>>;
}

/**
 * What a profile document leaves out of a framework; and, as the document is read again to find
 * out, what would come back otherwise than it is.
 */
export function notHeldByMarkdown(
  content: FrameworkContent,
  wish: MarkdownWish,
): MarkdownNotHeld[] {
  const profile = profileOf(content, wish.profile);
  const { key, freshnessMonths, extensions, levels } = content;
  const text = new TextEncoder().encode(writeMarkdown(content, wish));
  const reading = readProfileDocument(text, { key });
  return [
    ...loss("TITLE", { isLost: hasOwnTitle(content, profile, wish) }),
    ...loss("OTHER_LANGUAGES", { isLost: hasOther(content, wish.language) }),
    ...keyLoss(
      "PROFILES",
      content.profiles.filter((one) => one !== profile),
    ),
    ...keyLoss("COMPETENCIES", unmentioned(content, profile)),
    ...keyLoss("INDICATORS", unshown(content, profile)),
    ...loss("LEVEL_NAMES", { isLost: !isUsualScale(levels, headingLanguage(wish.language)) }),
    ...loss("FRESHNESS", { isLost: freshnessMonths !== null }),
    ...loss("EXTENSIONS", { isLost: extensions.length > 0 }),
    ...(reading.content === null
      ? unreadable(reading.findings, wish)
      : [
          ...loss("KEYS", { isLost: hasOwnKeys(content, reading.content) }),
          ...otherwise(content, { ...reading, key }),
        ]),
  ];
}

function loss(code: MarkdownLoss, { isLost }: { readonly isLost: boolean }): MarkdownNotHeld[] {
  return isLost ? [{ code, values: {} }] : [];
}

/** How many keys a sentence names. */
const NAMED = 10;

function keyLoss(
  code: MarkdownLoss,
  things: readonly { readonly key: string }[],
): MarkdownNotHeld[] {
  if (things.length === 0) return [];
  const keys = things.slice(0, NAMED).map(({ key }) => key);
  const more = things.length > NAMED ? ` … (+${things.length - NAMED})` : "";
  return [{ code, values: { keys: `${keys.join(", ")}${more}` } }];
}

function hasOwnTitle(
  { title }: FrameworkContent,
  profile: ProfileContent | undefined,
  { language }: MarkdownWish,
): boolean {
  return profile !== undefined && profile.title[language] !== title[language];
}

/** Texts in another language are lost even where the framework does not list it. */
function hasOther({ title, languages }: FrameworkContent, language: string): boolean {
  return [...languages, ...Object.keys(title)].some((one) => one !== language);
}

function unmentioned(content: FrameworkContent, profile: ProfileContent | undefined) {
  return content.competencies.filter(({ key }) => {
    return profile === undefined || !tableOf(profile, key).isMentioned;
  });
}

function unshown(content: FrameworkContent, profile: ProfileContent | undefined) {
  return content.competencies.flatMap(({ key, indicators }) => {
    if (profile === undefined) return [];
    const table = tableOf(profile, key);
    return table.isMentioned
      ? indicators.filter((one) => columnsShowing(one, table).length === 0)
      : [];
  });
}

function unreadable(findings: readonly Finding[], { language }: MarkdownWish): MarkdownNotHeld[] {
  const errors = findings.filter(({ severity }) => severity === "ERROR").slice(0, 3);
  const reasons = errors.map((one) => findingInWords(one, language)).join(" ");
  return [{ code: "UNREADABLE", values: { reasons } }];
}

/** Whether the document, read by itself, gives things other keys than they have. */
function hasOwnKeys(content: FrameworkContent, read: FrameworkContent): boolean {
  const known = new Set(thingIds(content));
  return thingIds(read).some((id) => !known.has(id));
}

function otherwise(content: FrameworkContent, reading: FrameworkReading): MarkdownNotHeld[] {
  const { content: again } = meet(reading, { content, used: new Set() });
  if (again === null) return [];
  const { added, removed, changed, moved } = differenceBetween(content, again);
  const ids = [...removed, ...changed, ...moved, ...added].map(({ kind, key }) => `${kind} ${key}`);
  return keyLoss(
    "READ_OTHERWISE",
    [...new Set(ids)].map((key) => ({ key })),
  );
}
