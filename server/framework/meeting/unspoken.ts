import type { Level } from "../../level.ts";
import type { FrameworkContent, LevelContent } from "../content/content.ts";
import type { Completed } from "./other-profiles.ts";
import type { Aspect } from "./unspoken-aspects.ts";
import { extensionsBeside } from "./unspoken-extensions.ts";
import { counted, goneWith } from "./unspoken-gone.ts";
import type { Meeting } from "./unspoken-parts.ts";
import { competenciesOf, groupsOf, profilesOf } from "./unspoken-parts.ts";
import { UnspokenTexts } from "./unspoken-texts.ts";

/**
 * What a file said of a framework, completed with what its format cannot say: of each aspect in
 * `silentOn`, everything stays as it was before for the things that are still there by their key.
 * Both contents speak of one framework, under the same keys. A text that differs from the one
 * before only in its spacing, or in what nobody sees, stays as it was too; so does one that is
 * only borrowed, as where a file in French holds the English text of what has no French one.
 * Requirements, and indicators where the file is silent on them, go with a competency that is
 * gone; a level that profiles still ask for stays on the scale. Both are found and counted.
 */
export function withUnspoken(
  content: FrameworkContent,
  previous: FrameworkContent,
  silentOn: ReadonlySet<Aspect>,
): Completed {
  const texts = new UnspokenTexts(content, previous, silentOn.has("OTHER_LANGUAGES"));
  const meeting = { content, previous, silentOn, texts };
  const whole = {
    ...content,
    title: silentOn.has("TITLE") ? previous.title : texts.name(content.title, previous.title),
    freshnessMonths: silentOn.has("FRESHNESS") ? previous.freshnessMonths : content.freshnessMonths,
    groups: groupsOf(meeting),
    competencies: competenciesOf(meeting),
    profiles: profilesOf(meeting),
  };
  const levels = levelsOf(meeting, highestIn(whole));
  const spoken = { ...whole, levels };
  const extensions = extensionsBeside(spoken, previous, (system) =>
    silentOn.has(`EXTENSIONS_OF_${system}`),
  );
  return {
    content: { ...spoken, extensions, languages: texts.languages() },
    findings: [
      ...goneWith(spoken, previous, {
        onProfiles: silentOn.has("PROFILES"),
        onIndicators: silentOn.has("INDICATORS"),
      }),
      ...counted(
        "LEVELS_STAYED",
        silentOn.has("LEVEL_NAMES") ? 0 : levels.length - content.levels.length,
      ),
    ],
  };
}

/** The highest level that an indicator shows or a requirement asks for. */
function highestIn({ competencies, profiles }: Omit<FrameworkContent, "levels">): Level {
  const indicators = competencies.flatMap((one) => one.indicators);
  const requirements = profiles.flatMap((one) => one.requirements);
  return [...indicators, ...requirements].reduce((most, { level }) => Math.max(most, level), 0);
}

/** The scale that was given, or was there; with what is needed beyond it. */
function levelsOf(meeting: Meeting, highest: Level): LevelContent[] {
  const { content, previous, silentOn, texts } = meeting;
  const before = new Map(previous.levels.map(({ level, name }) => [level, name]));
  const beyond = (scale: readonly LevelContent[], spare: readonly LevelContent[]) => {
    const isNeeded = ({ level }: LevelContent) => level >= scale.length && level <= highest;
    return [...scale, ...spare.filter(isNeeded)];
  };
  if (silentOn.has("LEVEL_NAMES")) return beyond(previous.levels, content.levels);
  const given = content.levels.map(({ level, name }): LevelContent => {
    const old = before.get(level);
    const stays = level === 0 && silentOn.has("LEVEL_ZERO") && old !== undefined;
    return { level, name: stays ? old : texts.name(name, old) };
  });
  return beyond(given, previous.levels);
}
