import type { Page } from "./paging.ts";

/** A page that is read once somebody asks for a part of it. */
export interface PageToCome<Node> {
  readonly edges: () => Promise<Page<Node>["edges"]>;
  readonly pageInfo: () => Promise<Page<Node>["pageInfo"]>;
  readonly totalCount: () => Promise<number>;
}

/**
 * Reads a page at most once, after everybody who asks for parts of it in one turn has asked; so
 * `read` hears whether the length of the whole list is wanted too, and can answer all in one
 * statement. A length that is asked for later costs another reading.
 */
export function pageToCome<Node>(
  read: (isCounted: boolean) => Promise<Page<Node>>,
): PageToCome<Node> {
  let isCounted = false;
  let begun: { readonly isCounted: boolean; readonly page: Promise<Page<Node>> } | undefined;
  const page = async (): Promise<Page<Node>> => {
    await Promise.resolve();
    if (begun === undefined || (isCounted && !begun.isCounted)) {
      begun = { isCounted, page: read(isCounted) };
    }
    return begun.page;
  };
  return {
    edges: async () => (await page()).edges,
    pageInfo: async () => (await page()).pageInfo,
    async totalCount() {
      isCounted = true;
      return (await page()).totalCount();
    },
  };
}
