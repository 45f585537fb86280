import { ITEM_LIMIT } from "./block.ts";

/** More marks than any document of `ITEM_LIMIT` items has. */
export const MARK_LIMIT = 10 * ITEM_LIMIT;

/** More attributes than any document of `ITEM_LIMIT` items has. */
export const ATTRIBUTE_LIMIT = 5 * ITEM_LIMIT;

/** Deeper nesting than this is no document: reading stops. */
export const DEPTH_LIMIT = 256;

/** Whether a source opens more tags than the most marks there may be and their ends. */
export function hasTooManyTags(source: string): boolean {
  let count = 0;
  let at = source.indexOf("<");
  for (; at >= 0 && count <= 2 * MARK_LIMIT; at = source.indexOf("<", at + 1)) count += 1;
  return at >= 0;
}
