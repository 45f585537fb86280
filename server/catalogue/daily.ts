import type { Day } from "../level.ts";
import { mentorDirectory, offerToday } from "../mentoring/directory.ts";
import type { MentorDirectory } from "../mentoring/directory.ts";
import type { Mentor } from "../mentoring/mentor.ts";
import { trainingIndex } from "../resource/training.ts";
import type { TrainingIndex } from "../resource/training.ts";
import type { Catalogue } from "./catalogue.ts";
import { readingIn } from "./reading.ts";

/** What depends on the catalogue and the date alone, worked out once for both. */
export interface Daily {
  readonly training: TrainingIndex;
  readonly mentors: MentorDirectory;
}

/** Keeps what was worked out for a part of the catalogue until the part or the day changes. */
function keptPerDay<Part extends object, Answer>(
  workOut: (part: Part, today: Day, catalogue: Catalogue) => Answer,
): (part: Part, today: Day, catalogue: Catalogue) => Answer {
  const kept = new WeakMap<Part, { today: Day; settings: object; shelf: object; answer: Answer }>();
  return (part, today, catalogue) => {
    const { settings, shelf } = catalogue;
    const known = kept.get(part);
    if (known?.today === today && known.settings === settings && known.shelf === shelf) {
      return known.answer;
    }
    const answer = workOut(part, today, catalogue);
    kept.set(part, { today, settings, shelf, answer });
    return answer;
  };
}

const training = keptPerDay((resources: Catalogue["resources"], today) =>
  trainingIndex(resources.values(), today),
);
// When one mentor changes, the offers of all others are those that were worked out before.
const offer = keptPerDay((mentor: Mentor, today, catalogue) =>
  offerToday(mentor, readingIn(catalogue, today)),
);
const mentors = keptPerDay((all: Catalogue["mentors"], today, catalogue) =>
  mentorDirectory(all, today, (mentor) => offer(mentor, today, catalogue)),
);

/** Today's training and mentors out of this catalogue. */
export function dailyOf(catalogue: Catalogue, today: Day): Daily {
  return {
    training: training(catalogue.resources, today, catalogue),
    mentors: mentors(catalogue.mentors, today, catalogue),
  };
}
