const words = (list: string) => new Set(list.trim().split(/\s+/u));

/** Tags whose content is never text for a reader: it is dropped, and a warning quotes it. */
export const DROPPED_TAGS = words("script style template iframe object embed applet svg noembed");

/** Tags that begin or end a paragraph of their own. */
export const BLOCK_TAGS = words(`
  address article aside blockquote body br caption center dd details dialog div dl dt fieldset
  figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu
  nav ol optgroup option p pre search section select summary table tbody td tfoot th thead title
  tr ul`);

/** Tags inside a line of text: what they hold belongs to the line. */
const INLINE_TAGS = words(`
  a abbr acronym audio b base basefont bdi bdo big button canvas cite code col colgroup data
  datalist del dfn em font i img input ins kbd label link map area mark meta meter noscript output
  param picture progress q rp rt ruby s samp slot small source span strike strong sub sup textarea
  time track tt u var video wbr`);

/** Attributes that say how text looks or where it lies, and hold nothing to read. */
const PLAIN_ATTRIBUTES = words(`
  align bgcolor border cellpadding cellspacing charset class cols colspan color content dir face
  height headers hidden http-equiv id lang media name rel role rowspan rows scope size span start
  style tabindex target type valign value version width xmlns`);

/** Tags whose attributes concern the page and not its text. */
const PAGE_TAGS = words("html head body meta link base");

// Names of other vocabularies, such as `o:p`; but an address between angle brackets is none.
const OTHER_TAG = /^[a-z][a-z0-9]*[:-][a-z][a-z0-9-]*$/u;

/** Whether a tag is one of HTML or, by its colon or hyphen, one of another vocabulary. */
export function isKnownTag(name: string): boolean {
  const isHtml = DROPPED_TAGS.has(name) || BLOCK_TAGS.has(name) || INLINE_TAGS.has(name);
  return isHtml || OTHER_TAG.test(name);
}

/** Whether an attribute may be left out without a word: it is empty, or holds no text. */
export function isPlainAttribute(tag: string, name: string, value: string): boolean {
  const isData = name.startsWith("data-") || name.startsWith("aria-") || name.includes(":");
  if (name.startsWith("on")) return false;
  return value === "" || isData || PLAIN_ATTRIBUTES.has(name) || PAGE_TAGS.has(tag);
}
