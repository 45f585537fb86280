import { whenHere } from "../at-hand.ts";
import type { ItemId, PersonId } from "../level.ts";
import { extentOf } from "../policy.ts";
import type { Policy } from "../policy.ts";

/** A record of a level, of a person, in a competency. */
interface RecordOfLevel {
  readonly person: { readonly id: PersonId };
  readonly competency: ItemId;
}

/**
 * May see the evidence behind a record: oneself and managers above all of it, an assessor what
 * concerns the competencies that are theirs to review.
 */
export const maySeeEvidenceBehind: Policy<RecordOfLevel> = ({ context, source }) =>
  whenHere(
    context.relationTo(source.person.id),
    (relation) =>
      extentOf("evidence", context.viewer, relation) === "all" ||
      relation.reviewed.has(source.competency),
  );
