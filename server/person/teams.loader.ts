import DataLoader from "dataloader";
import type { TeamPage, TeamRequest } from "./team.ts";

/** Reads teams; what one request wants of the same team comes in one statement. */
export interface Teams {
  read(asked: TeamRequest): Promise<TeamPage>;
}

/** `find` runs the one statement; `met` hears of every page that was read. */
export function teamsWith(
  find: (asked: TeamRequest) => Promise<TeamPage>,
  met: (asked: TeamRequest, page: TeamPage) => void,
): Teams {
  const loader = new DataLoader<TeamRequest, TeamPage, string>(
    async (requests) => {
      const merged = mergedRequests(requests);
      const answers = await Promise.all(
        merged.map(async ({ asked }) => {
          const page = await find(asked);
          met(asked, page);
          return page;
        }),
      );
      return requests.map((request) => {
        const index = merged.findIndex(({ serves }) => serves.includes(request));
        return answers[index] ?? new Error("every request for a team is served by one statement");
      });
    },
    { cacheKeyFn: (asked) => JSON.stringify(asked) },
  );
  return { read: (asked) => loader.load(asked) };
}

interface Merged {
  asked: TeamRequest;
  readonly serves: TeamRequest[];
}

/** Joins the wish for a page with the wish for the sums of the same team. */
function mergedRequests(requests: readonly TeamRequest[]): Merged[] {
  const merged: Merged[] = [];
  for (const request of requests) {
    const partner = merged.find(({ asked }) => canShare(asked, request));
    if (partner === undefined) {
      merged.push({ asked: request, serves: [request] });
    } else {
      const { asked, serves } = partner;
      partner.asked = {
        ...asked,
        page: asked.page ?? request.page,
        sums: asked.sums || request.sums,
      };
      serves.push(request);
    }
  }
  return merged;
}

const canShare = (one: TeamRequest, other: TeamRequest): boolean =>
  one.manager === other.manager &&
  one.depth === other.depth &&
  (one.page === null || other.page === null);
