import { openContext } from "./context.ts";
import type { RequestContext, Services } from "./context.ts";
import type { Asker } from "./door/sign-in.ts";

/** What whoever asks beside the graph, for a file say, may reach: the same as through the graph. */
export function contextOf(
  services: Services,
  { claims, ...facts }: Asker,
): Promise<RequestContext> {
  return openContext(services, { ...facts, address: claims.address, named: [], question: "" });
}
