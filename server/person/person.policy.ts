import { whenHere } from "../at-hand.ts";
import type { Eventually } from "../at-hand.ts";
import type { PersonId } from "../level.ts";
import { extentOf } from "../policy.ts";
import type { Aspect, Onlooker, Policy } from "../policy.ts";
import { holds } from "../viewer.ts";
import type { Viewer } from "../viewer.ts";

/** May see that side of the person, at least in part: what is left out is cut where it is read. */
export function maySee(aspect: Aspect): Policy<{ readonly id: PersonId }> {
  return ({ context, source }) => seesOf(aspect, context, source.id);
}

/** The same of the person whose gap it is. */
export function maySeeOfOwner(
  aspect: Aspect,
): Policy<{ readonly subject: { readonly person: { readonly id: PersonId } } }> {
  return ({ context, source }) => seesOf(aspect, context, source.subject.person.id);
}

function seesOf(aspect: Aspect, context: Onlooker, person: PersonId): Eventually<boolean> {
  return whenHere(
    context.relationTo(person),
    (relation) => extentOf(aspect, context.viewer, relation) !== "none",
  );
}

/** The address itself where the viewer may look people up by it; one that nobody has where not. */
export function addressInSight(address: string, viewer: Viewer): string {
  const isOwn = viewer.person.email?.toLowerCase() === address;
  return isOwn || holds(viewer, "PEOPLE_ADMIN") ? address : "";
}
