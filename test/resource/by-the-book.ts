import type { Day } from "../../server/level.ts";
import type { Outcome, Resource } from "../../server/resource/resource.ts";
import type { Training, TrainingQuestion } from "../../server/resource/training.ts";

/** Training for a gap as the rule reads, with no thought for speed. */
export function trainingByTheBook(
  resources: readonly Resource[],
  today: Day,
  question: TrainingQuestion,
): Training[] {
  const { competency, currentLevel, requiredLevel, limit } = question;
  if (currentLevel >= requiredLevel) return [];
  const catalogue = resources.filter(
    ({ retired, availableFrom, availableUntil }) =>
      !retired && (availableFrom ?? today) <= today && (availableUntil ?? today) >= today,
  );
  const fits = (outcome: Outcome): boolean =>
    outcome.competency === competency &&
    outcome.fromLevel <= currentLevel &&
    currentLevel < outcome.toLevel;
  const found = catalogue
    .filter(({ languages }) => languages.some((tag) => question.languages.includes(tag)))
    .flatMap((resource) => {
      const toLevel = Math.max(...resource.outcomes.filter(fits).map(({ toLevel }) => toLevel));
      const highest = resource.outcomes.filter((one) => fits(one) && one.toLevel === toLevel);
      const fromLevel = Math.max(...highest.map(({ fromLevel }) => fromLevel));
      return highest.length === 0 ? [] : [{ resource, fromLevel, toLevel }];
    });
  const rating = ratingsIn(catalogue);
  const reaches = ({ toLevel }: Training): number => (toLevel >= requiredLevel ? 0 : 1);
  const hours = ({ resource }: Training): number => resource.hours ?? 1_000_000;
  return found
    .sort(
      (a, b) =>
        reaches(a) - reaches(b) ||
        hours(a) - hours(b) ||
        Number(rating(b.resource) - rating(a.resource)) ||
        byCodePoint(titleOf(a.resource), titleOf(b.resource)) ||
        a.resource.id - b.resource.id,
    )
    .slice(0, limit);
}

/** Ratings drawn to the mean, all brought to one whole number so that nothing is rounded. */
function ratingsIn(catalogue: readonly Resource[]): (resource: Resource) => bigint {
  const sum = catalogue.reduce((total, { ratingSum }) => total + BigInt(ratingSum), 0n);
  const count = catalogue.reduce((total, { ratingCount }) => total + BigInt(ratingCount), 0n);
  if (count === 0n) return () => 0n;
  const scale = catalogue.reduce((all, { ratingCount }) => all * (5n + BigInt(ratingCount)), count);
  return ({ ratingSum, ratingCount }) => {
    const [own, votes] = [BigInt(ratingSum), BigInt(ratingCount)];
    return (5n * ((scale * sum) / count) + scale * own) / (5n + votes);
  };
}

function titleOf({ title }: Resource): string {
  return title["en"] ?? title["fr"] ?? "";
}

/** The order of the bytes in UTF-8 is that of the code points. */
function byCodePoint(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
