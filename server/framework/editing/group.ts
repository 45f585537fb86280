import { refuse } from "../../errors.ts";
import type { FrameworkContent } from "../content/content.ts";
import { withoutLostExtensions } from "./extensions.ts";
import { groupIn } from "./held.ts";
import { checkedKey, fewOf } from "./keys.ts";
import { checkedPosition, placed } from "./places.ts";
import { changedName, nameRule } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** A group to be added or changed. */
export interface GroupEdit {
  readonly key: string;
  readonly name: readonly TextChange[];
  /** Among the groups, from 0; none: last, or unchanged. */
  readonly position?: number | null;
}

/** The framework with the group added or changed. */
export function withGroup(content: FrameworkContent, edit: GroupEdit): FrameworkContent {
  const before = content.groups.find(({ key }) => key === edit.key);
  const thing = {
    key: before?.key ?? checkedKey(edit.key),
    name: changedName(before?.name ?? null, edit.name, nameRule(content, ["name"])),
  };
  const position = checkedPosition(edit.position, ["position"]);
  return { ...content, groups: placed(content.groups, [{ thing, position }]) };
}

/** The framework without the group; BAD_USER_INPUT while competencies stand in it. */
export function withoutGroup(content: FrameworkContent, key: string): FrameworkContent {
  const group = groupIn(content, key);
  const held = content.competencies.filter((one) => one.group === key);
  if (held.length > 0) {
    const keys = fewOf(held.map((one) => one.key));
    throw refuse("BAD_USER_INPUT", "GROUP_IN_USE", { key, keys }).at(["key"]);
  }
  const groups = content.groups.filter((one) => one !== group);
  return withoutLostExtensions({ ...content, groups }, content);
}
