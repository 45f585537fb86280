import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { whenHere } from "../server/at-hand.ts";
import type { Eventually } from "../server/at-hand.ts";
import type { RequestContext } from "../server/context.ts";
import { refuse } from "../server/errors.ts";
import type { Parts } from "../server/framework/parts.ts";
import { readNodeId } from "../server/node-id.ts";
import { anyoneSignedIn } from "../server/policy.ts";
import { Allow } from "./allow.ts";
import { mentorId, orgUnitId, personId, resourceId } from "./ids.ts";
import { NodeInterface, typed } from "./node.type.ts";

type Finder = (context: RequestContext, id: string) => Eventually<object | null>;

/** Published things are at hand; a draft's are looked for where the viewer may see any. */
const inVersion =
  (part: keyof Parts): Finder =>
  ({ catalogue, drafts }, id) => {
    const row = readNodeId(id)?.id ?? 0;
    return catalogue.shelf[part].get(row) ?? drafts.thing(part, row);
  };

/** How an object of each type is found again. */
const finders: Readonly<Record<string, Finder>> = {
  Framework: inVersion("versions"),
  CompetencyGroup: inVersion("groups"),
  Competency: inVersion("competencies"),
  Indicator: inVersion("indicators"),
  Profile: inVersion("profiles"),
  Responsibility: inVersion("responsibilities"),
  Stage: inVersion("stages"),
  Person: ({ people }, id) => people.person(personId(id, "id")),
  OrgUnit: ({ catalogue }, id) => catalogue.orgUnits.get(orgUnitId(id, "id")) ?? null,
  Resource: ({ catalogue }, id) => catalogue.resources.get(resourceId(id, "id")) ?? null,
  Mentor: ({ catalogue }, id) => catalogue.mentors.get(mentorId(id, "id")) ?? null,
  AuditEntry: ({ audit }, id) => audit.entry(readNodeId(id)?.id ?? 0),
  Viewer: ({ viewer }, id) =>
    readNodeId(id)?.id === viewer.person.id ? { ...viewer, id: viewer.person.id } : null,
};

@Resolver()
export class NodeResolver {
  @Allow(anyoneSignedIn)
  @Query(() => NodeInterface, {
    nullable: true,
    description:
      "The object with that id; null when there is none or the viewer may not see it, without telling which.",
  })
  node(
    @Ctx() context: RequestContext,
    @Arg("id", () => ID, { description: "Opaque id of any object." }) id: string,
  ): Eventually<object | null> {
    return objectById(context, id);
  }

  @Allow(anyoneSignedIn)
  @Query(() => [NodeInterface], {
    nullable: "items",
    description:
      "The objects with those ids in the order asked; null at each place that cannot be answered.",
  })
  nodes(
    @Ctx() context: RequestContext,
    @Arg("ids", () => [ID], { description: "Opaque ids, 100 at most." }) ids: string[],
  ): Eventually<object | null>[] {
    if (ids.length > 100) throw refuse("BAD_USER_INPUT", "AT_MOST", { name: "ids", most: 100 });
    return ids.map((id) => objectById(context, id));
  }
}

/** The object with that opaque id, of whatever type; null where there is none in sight. */
export function objectById(context: RequestContext, id: string): Eventually<object | null> {
  const type = readNodeId(id)?.type ?? "";
  // Ids come from outside, and every object inherits properties that are no finders.
  const finder = Object.hasOwn(finders, type) ? finders[type] : undefined;
  const found = finder?.(context, id) ?? null;
  return whenHere(found, (object) => (object === null ? null : typed(type, object)));
}
