import { checksOf } from "../../../server/framework/checks/checks.ts";
import type { CheckGrounds } from "../../../server/framework/checks/checks.ts";
import type { FrameworkContent } from "../../../server/framework/content/content.ts";
import { workshop } from "../workshop.ts";

/** Nothing in force, and nothing mapped. */
export const alone: CheckGrounds = { published: null, mappings: [] };

/** The workshop with nothing to find in it: in one language, asking more at each stage. */
export const sound: FrameworkContent = {
  ...workshop({ novice: [1, 1, 1, 1], master: [2, 2, 2, 2] }),
  languages: ["en"],
};

/** What is found, as `CODE path`. */
export function found(content: FrameworkContent, grounds: CheckGrounds = alone): string[] {
  return checksOf(content, grounds).map(({ code, path }) => `${code} ${path?.join(" ")}`);
}

/** The first competency otherwise. */
export const withFirst = (
  changes: Partial<FrameworkContent["competencies"][number]>,
): FrameworkContent => ({
  ...sound,
  competencies: sound.competencies.map((one, at) => (at === 0 ? { ...one, ...changes } : one)),
});

/** The profile otherwise. */
export const withProfile = (
  changes: Partial<FrameworkContent["profiles"][number]>,
): FrameworkContent => ({
  ...sound,
  profiles: sound.profiles.map((one) => ({ ...one, ...changes })),
});
