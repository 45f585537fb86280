/** The columns that a competency and what closes its gap share; each is followed by a space. */
export const WIDTHS = [42, 6, 7, 1, 15, 8, 7, 6] as const;

/** How many of the columns each part takes. */
export const SPAN = {
  competency: 2,
  status: 3,
  training: 3,
  mentor: 2,
  mentoring: 4,
  all: WIDTHS.length,
} as const;

/** How wide so many columns are together, from that one on. */
export function widthOf(from: number, span: number): number {
  return WIDTHS.slice(from, from + span).reduce<number>((sum, width) => sum + width + 1, -1);
}
