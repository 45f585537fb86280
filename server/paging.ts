import { compareByCodePoint } from "./code-point.ts";
import { refuse } from "./errors.ts";
import { inRange } from "./range.ts";

/** The part of a list somebody asks for. */
export interface PageRequest {
  readonly first: number;
  readonly after: string | null;
}

/** A page of a list, in the shape every connection answers. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counts the whole list; called only when somebody asks. */
  readonly totalCount: () => number | Promise<number>;
}

/** What a cursor holds: the values that order the list, ending in one that is unique. */
export type Position = readonly (string | number | null)[];

/** How many nodes a page may hold, and how many a short list. */
export const LARGEST_PAGE = 100;
export const LONGEST_SHORT_LIST = 10;

/** Checks the size of a page, 1 to 100; BAD_USER_INPUT names the range. */
export function pageRequest(first: number | null | undefined, after: string | null): PageRequest {
  const size = inRange(first, { name: "first", least: 1, most: LARGEST_PAGE });
  return { first: size ?? 20, after };
}

/** Checks the length of a short list, 1 to 10, 3 by default; BAD_USER_INPUT names the range. */
export function shortLimit(limit: number | null): number {
  return inRange(limit, { name: "limit", least: 1, most: LONGEST_SHORT_LIST }) ?? 3;
}

/** Writes a position as an opaque cursor, good for that list alone. */
function cursorOf(list: string, position: Position): string {
  return Buffer.from(JSON.stringify([list, ...position])).toString("base64url");
}

/**
 * What a place of a position holds; an integer is one that a row id or a count can be. A number
 * alone may be missing, and then comes last.
 */
export type PositionShape = readonly ("string" | "number" | "integer")[];

/** What makes a cursor a cursor of one list. */
export interface Cursors {
  /**
   * Names the list: whose it is and in what order, but not how it is narrowed. Short, for every
   * cursor carries it.
   */
  readonly list: string;
  readonly shape: PositionShape;
}

/** Reads a cursor of that list; anything else, also one of another list, is BAD_USER_INPUT. */
export function positionOf(cursor: string, { list, shape }: Cursors): Position {
  const parsed = parse(cursor);
  if (!Array.isArray(parsed) || parsed.length !== shape.length + 1 || parsed[0] !== list)
    throw refuse("BAD_USER_INPUT", "BAD_CURSOR");
  const position = parsed.slice(1).map((value: unknown, index) => {
    if (fits(value, shape[index])) return value;
    throw refuse("BAD_USER_INPUT", "BAD_CURSOR");
  });
  if (cursorOf(list, position) !== cursor) throw refuse("BAD_USER_INPUT", "BAD_CURSOR");
  return position;
}

/** A cursor can be forged: what PostgreSQL would stumble over was never written into one. */
function fits(value: unknown, kind: PositionShape[number] | undefined): value is Position[number] {
  if (kind === "string") return typeof value === "string" && !/[\0\p{Surrogate}]/u.test(value);
  if (kind === "number") return value === null || Number.isFinite(value);
  return kind === "integer" && Number.isSafeInteger(value);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    throw refuse("BAD_USER_INPUT", "BAD_CURSOR");
  }
}

/** A page out of rows fetched with one more than asked, which tells whether more follows. */
export function pageOfRows<Node>(
  rows: readonly Node[],
  request: PageRequest,
  list: Pick<Cursors, "list"> & {
    readonly positionOf: (node: Node) => Position;
    readonly totalCount: () => number | Promise<number>;
  },
): Page<Node> {
  const edges = rows
    .slice(0, request.first)
    .map((node) => ({ cursor: cursorOf(list.list, list.positionOf(node)), node }));
  const pageInfo = {
    hasNextPage: rows.length > request.first,
    hasPreviousPage: request.after !== null,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
  return { edges, pageInfo, totalCount: list.totalCount };
}

/** The same page with each of its nodes shown as something else. */
export function shownAs<Node, Shown>(show: (node: Node) => Shown, page: Page<Node>): Page<Shown> {
  const edges = page.edges.map(({ cursor, node }) => ({ cursor, node: show(node) }));
  return { ...page, edges };
}

/** How a list in memory is ordered: the values compared, and how. */
export interface MemoryOrder<Node> extends Cursors {
  readonly positionOf: (node: Node) => Position;
  readonly compare: (a: Position, b: Position) => number;
}

/** A list in memory, or what can be asked for parts of one. */
export interface Listed<Node> {
  readonly length: number;
  slice(start: number, end: number): readonly Node[];
}

/** A page of an ordered list in memory; a cursor stays good when rows come and go. */
export function pageOfList<Node>(
  list: Listed<Node>,
  request: PageRequest,
  order: MemoryOrder<Node>,
): Page<Node> {
  const after = request.after === null ? null : positionOf(request.after, order);
  const start =
    after === null
      ? 0
      : firstIndex(list, (node) => order.compare(order.positionOf(node), after) > 0);
  return pageOfRows(list.slice(start, start + request.first + 1), request, {
    list: order.list,
    positionOf: order.positionOf,
    totalCount: () => list.length,
  });
}

/** Index of the first element for which the condition holds; from there on it must hold for all. */
function firstIndex<Node>(list: Listed<Node>, holds: (node: Node) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [node] = list.slice(middle, middle + 1);
    if (node !== undefined && holds(node)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Compares positions value by value: strings by code point, numbers by size, null last. */
export function comparePositions(a: Position, b: Position): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (left === right) continue;
    if (left === null || left === undefined) return 1;
    if (right === null || right === undefined) return -1;
    if (typeof left === "string" && typeof right === "string") {
      return compareByCodePoint(left, right);
    }
    return left < right ? -1 : 1;
  }
  return 0;
}
