import { describe, expect, test } from "@jest/globals";
import * as fc from "fast-check";
import { pageOfList, pageRequest } from "../../server/paging.ts";
import { ranked } from "../../server/resource/rank.ts";
import { isOffered } from "../../server/resource/resource.ts";
import type { Resource } from "../../server/resource/resource.ts";
import { resourceOrder, searchedResources } from "../../server/resource/search.ts";
import type { ResourceOrder } from "../../server/resource/search.ts";
import { catalogue, resource } from "./generated.ts";

const TODAY = "2026-11-23";

function sorted(resources: readonly Resource[], order: ResourceOrder): Resource[] {
  const none = {
    search: null,
    competencies: null,
    fromLevel: null,
    toLevel: null,
    languages: null,
  };
  const nor = { formats: null, maxHours: null, maxCost: null, among: null, availableOn: TODAY };
  return searchedResources(resources, { ...none, ...nor }, resourceOrder(order, resources, TODAY));
}
const ids = (resources: readonly Resource[]): number[] => resources.map(({ id }) => id);
const order = (by: ResourceOrder, ...resources: Resource[]): number[] => ids(sorted(resources, by));

describe("training is ordered", () => {
  test("by title in English, by code point, and by id where titles are the same", () => {
    const titles = ["b", "B", "é", "\u{1F600}", "\u{FFFD}", "b"];
    const resources = titles.map((en, at) => resource({ id: at + 1, title: { fr: "a", en } }));
    expect(order("TITLE", ...resources)).toEqual([2, 1, 6, 3, 5, 4]);
  });

  test("by fewest hours or least cost, unknown last, ties by title", () => {
    const said = (id: number, hours: number | null, cost: string | null) =>
      resource({ id, hours, cost, title: { en: `${9 - id}` } });
    const some = [
      said(1, null, "9.00"),
      said(2, 10, null),
      said(3, 9.5, "10.00"),
      said(4, 10, "9.00"),
    ];
    expect(order("HOURS", ...some)).toEqual([3, 4, 2, 1]);
    expect(order("COST", ...some)).toEqual([4, 1, 3, 2]);
  });

  test("by what was added last, as numbers", () => {
    expect(order("NEWEST", ...[9, 10, 2].map((id) => resource({ id })))).toEqual([10, 9, 2]);
  });

  test("by rating, drawn to the mean of what is in the catalogue today", () => {
    const good = { ratingSum: 45, ratingCount: 10 };
    const few = { ratingSum: 9, ratingCount: 2 };
    const gone = resource({ id: 3, ratingSum: 5000, ratingCount: 1000, retired: true });
    const low = resource({ id: 4, ratingSum: 100, ratingCount: 100 });
    const offers = [resource({ id: 1, ...few }), resource({ id: 2, ...good }), gone, low];
    expect(order("RATING", ...offers)).toEqual([2, 1, 4]);
  });

  test("by title where ratings are equal, though their fractions round apart", () => {
    const sixth = resource({ id: 1, ratingSum: 10, ratingCount: 6, title: { en: "b" } });
    const ninth = resource({ id: 2, ratingSum: 15, ratingCount: 9, title: { en: "a" } });
    const drawn = [sixth, ninth].map((one) => (25 / 3 + one.ratingSum) / (5 + one.ratingCount));
    expect(drawn[0]).not.toBe(drawn[1]);
    expect(order("RATING", sixth, ninth)).toEqual([2, 1]);
  });

  test("by nothing at all where there is nothing, or nothing rated", () => {
    expect(order("RATING")).toEqual([]);
    expect(order("RATING", resource({ id: 2 }), resource({ id: 1 }))).toEqual([1, 2]);
  });
});

const orders = fc.constantFrom<ResourceOrder>("TITLE", "RATING", "HOURS", "COST", "NEWEST");
const cost = fc.constantFrom(null, "0.00", "9.50", "10.00");
const priced = fc
  .tuple(catalogue, fc.array(cost, { minLength: 14, maxLength: 14 }))
  .map(([all, costs]) => all.map((one, at) => ({ ...one, cost: costs[at] ?? null })));

test("any list is in the order that its name says, then by title and id", () => {
  fc.assert(
    fc.property(priced, orders, (resources, by) => {
      const offered = resources.filter((one) => isOffered(one, TODAY));
      // What ranks first for a gap goes by hours, rating, title and id: without hours, by the rest.
      const byRating = ids(ranked(offered.map((one) => ({ ...one, hours: null }))));
      const unrated = { hours: null, ratingSum: 0, ratingCount: 0 };
      const byTitle = ids(ranked(offered.map((one) => ({ ...one, ...unrated }))));
      const first = (one: Resource): number => {
        if (by === "HOURS") return one.hours ?? Infinity;
        if (by === "COST") return one.cost === null ? Infinity : Number(one.cost);
        return by === "NEWEST" ? 0 - one.id : 0;
      };
      const places = by === "RATING" ? byRating : byTitle;
      const expected = offered.toSorted((one, other) => {
        const [left, right] = [first(one), first(other)];
        return left === right ? places.indexOf(one.id) - places.indexOf(other.id) : left - right;
      });
      expect(ids(sorted(resources, by))).toEqual(ids(expected));
    }),
    { numRuns: 500 },
  );
});

test("any list is read whole and once, page by page, whatever the size of a page", () => {
  fc.assert(
    fc.property(priced, orders, fc.integer({ min: 1, max: 5 }), (resources, by, size) => {
      const list = sorted(resources, by);
      const how = resourceOrder(by, resources, TODAY);
      const readFrom = (after: string | null): number[] => {
        const { edges, pageInfo } = pageOfList(list, pageRequest(size, after), how);
        const page = edges.map(({ node }) => node.id);
        return pageInfo.hasNextPage ? [...page, ...readFrom(pageInfo.endCursor)] : page;
      };
      expect(readFrom(null)).toEqual(ids(list));
    }),
  );
});
