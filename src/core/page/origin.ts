/** What is known of where a page came from. */

/** What the extract stage is told of a page's origin, beside the page itself. */
export interface PageOrigin {
  /** Address the page was read from, if it has one. */
  readonly sourceUrl: string | null;
  /** When the page was fetched (ISO 8601), if that is known. */
  readonly fetchedAt: string | null;
}
