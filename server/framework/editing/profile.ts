import type { FrameworkContent, ProfileContent } from "../content/content.ts";
import { inOrder } from "../content/in-order.ts";
import { withoutLostExtensions } from "./extensions.ts";
import { profileIn } from "./held.ts";
import { checkedKey } from "./keys.ts";
import { changedResponsibilities } from "./responsibilities.ts";
import type { ResponsibilityEdit } from "./responsibilities.ts";
import { changedStages, withoutStages } from "./stages.ts";
import type { StageEdit } from "./stages.ts";
import { changedName, changedTexts, nameRule, textRule } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** A job to be added or changed; what is left out stays. */
export interface ProfileEdit {
  readonly key: string;
  readonly title: readonly TextChange[];
  readonly summary?: readonly TextChange[] | null;
  /** All of them, in order; those that are not named go. */
  readonly responsibilities?: readonly ResponsibilityEdit[] | null;
  /** Those to add or change; the others stay. */
  readonly stages?: readonly StageEdit[] | null;
}

/**
 * The framework with the job added or changed; a new one comes last. A duty without a key gets the
 * next one that is not among the `used`.
 */
export function withProfile(
  content: FrameworkContent,
  edit: ProfileEdit,
  used: ReadonlySet<string>,
): FrameworkContent {
  const before = content.profiles.find(({ key }) => key === edit.key);
  const { key, ...rest } = before ?? { ...nothing, key: checkedKey(edit.key) };
  const profile: ProfileContent = {
    key,
    title: changedName(before?.title ?? null, edit.title, nameRule(content, ["title"])),
    summary: changedTexts(rest.summary, edit.summary, textRule(content, ["summary"])),
    responsibilities: changedResponsibilities(content, edit, used),
    stages: changedStages(content, edit),
    requirements: rest.requirements,
  };
  const profiles =
    before === undefined
      ? [...content.profiles, profile]
      : content.profiles.map((one) => (one === before ? profile : one));
  return withoutLostExtensions(inOrder({ ...content, profiles }), content);
}

const nothing = { summary: null, requirements: [] };

/** The framework without the job, its stages and what they ask; see `withoutStages`. */
export function withoutProfile(content: FrameworkContent, key: string): FrameworkContent {
  const profile = profileIn(content, key);
  const left = withoutStages(content, new Set(profile.stages.map((stage) => stage.key)));
  const profiles = left.profiles.filter((one) => one.key !== key);
  return withoutLostExtensions({ ...left, profiles }, content);
}
