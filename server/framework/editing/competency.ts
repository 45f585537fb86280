import type { CompetencyContent, FrameworkContent } from "../content/content.ts";
import { inOrder } from "../content/in-order.ts";
import { withoutLostExtensions } from "./extensions.ts";
import { competencyIn, groupIn } from "./held.ts";
import { checkedKey } from "./keys.ts";
import { checkedPosition, placed } from "./places.ts";
import { changedName, changedTexts, nameRule, textRule } from "./texts.ts";
import type { TextChange } from "./texts.ts";

/** A competency to be added or changed; texts left out stay. */
export interface CompetencyEdit {
  readonly key: string;
  /** Key of its group. */
  readonly group: string;
  readonly name: readonly TextChange[];
  readonly definition?: readonly TextChange[] | null;
  readonly rationale?: readonly TextChange[] | null;
  /** Within the group, from 0; none: last, or unchanged where it stays in its group. */
  readonly position?: number | null;
}

/** The framework with the competency added or changed. */
export function withCompetency(content: FrameworkContent, edit: CompetencyEdit): FrameworkContent {
  const before = content.competencies.find(({ key }) => key === edit.key);
  const group = groupIn(content, edit.group, ["group"]).key;
  const rule = (field: string) => textRule(content, [field]);
  const thing: CompetencyContent = {
    key: before?.key ?? checkedKey(edit.key),
    group,
    name: changedName(before?.name ?? null, edit.name, nameRule(content, ["name"])),
    definition: changedTexts(before?.definition ?? null, edit.definition, rule("definition")),
    rationale: changedTexts(before?.rationale ?? null, edit.rationale, rule("rationale")),
    indicators: before?.indicators ?? [],
  };
  const position = checkedPosition(edit.position, ["position"]);
  const others = content.competencies.filter((one) => one.key !== edit.key && one.group !== group);
  const within = content.competencies.filter((one) => one.group === group);
  return inOrder({
    ...content,
    competencies: [...others, ...placed(within, [{ thing, position }])],
  });
}

/** The framework without the competency, its indicators and what stages ask of it. */
export function withoutCompetency(content: FrameworkContent, key: string): FrameworkContent {
  const competency = competencyIn(content, key);
  const after: FrameworkContent = {
    ...content,
    competencies: content.competencies.filter((one) => one !== competency),
    profiles: content.profiles.map((profile) => ({
      ...profile,
      requirements: profile.requirements.filter((one) => one.competency !== key),
    })),
  };
  return withoutLostExtensions(after, content);
}
