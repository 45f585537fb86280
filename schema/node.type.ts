import { Field, ID, InterfaceType } from "type-graphql";
import { WordedField } from "./worded.ts";
import type { Texts } from "../server/level.ts";

/** Whatever has an id; every such type answers it from its own resolver. */
@InterfaceType("Node", {
  description: "Whatever has an id that is unique over all types and lasts.",
})
export abstract class NodeInterface {
  @Field(() => ID, {
    description: "Opaque id; hand it to node or nodes to fetch the same object again.",
  })
  id!: string;
}

@InterfaceType("AuditSubject", {
  description: "What an audit entry can be about.",
  implements: NodeInterface,
})
export abstract class AuditSubjectInterface extends NodeInterface {
  @WordedField({ description: "A name to show for it in a list, as short as a title." })
  label!: Texts;
}

/** An object on its way out of `node(id)` says of which type it is. */
const TYPE_NAME = Symbol("type name");

/** The object with a note of its type, for answers whose type is an interface or a union. */
export function typed<Thing extends object>(type: string, thing: Thing): Thing {
  return { ...thing, [TYPE_NAME]: type };
}

/** The type of an object that `typed` made; plain, because graphql-jit waits for nothing here. */
export function typeNameOf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const name: unknown = Reflect.get(value, TYPE_NAME);
  return typeof name === "string" ? name : undefined;
}
