/** The limits of a page that nobody sets, in this process and in workers. */

/** Longest time for a page, in seconds. */
export const DEFAULT_PAGE_TIMEOUT = 60;
/** Largest heap of a worker, in megabytes. */
export const DEFAULT_PAGE_MEMORY = 1024;
