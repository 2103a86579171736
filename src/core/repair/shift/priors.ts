/** Log probabilities (nats) of what the model of the language knows nothing of. */

/** A cut fires where it can: on about 71 % of the boundaries that were looked at. */
export const CUT_FIRES = Math.log(0.71);

/** A table that reads a character in a wrong tone (績 as jī) is rare: one key of 141. */
export const WRONG_TONE = -5;
/** A key that the region has not shown otherwise. */
export const KEY_UNSEEN = -0.5;
/** A key that the region reads otherwise: a site has one reading a character. */
export const OTHER_READING = -6;
/** A key without its gloss: 0 exceptions in 55 pages, but a run left unread shows keys by chance. */
export const BARE_KEY = -5;

/** A folded mark in a run, and a folded digit or letter of row A3, ln 1/400. */
export const FOLDED_MARK = -0.7;
export const FOLDED_OTHER = -6;

/** A character that the map to traditional would have changed. */
export const SIMPLIFIED = -4;

export const SPACE = -2.5;

/** One of 26 letters, that begins a word or stands alone; ASCII that is no letter. */
export const LETTER_OF_WORD = -3.3;
export const LETTER_ALONE = -4.5;
export const ODD_LETTER = -7;
/** No letter is likelier than this, with what the model says of it. */
export const LETTER_AT_BEST = -6;

/** The trail byte at a line's end took nothing visible along. */
export const LOST_TRAIL = 0;

/** What is read instead of a vanished pair is less likely than this. */
export const SURPRISE = -6.5;

/**
 * How much likelier 。 is before a cut than the model thinks: it was the first character of 32 of 37
 * real spots, and with this the model's first choice in as many.
 */
export const FULL_STOP_FIRST = 2;

/** An orphaned byte shows as `?`, but two hosts of some fifty dropped it. */
export const ORPHAN_SHOWN = Math.log(0.95);
export const ORPHAN_GONE_HERE = Math.log(0.5);
export const ORPHAN_GONE_SELDOM = Math.log(0.001);

/** A character of the original that GBK lacks: one of a thousand. */
export const QUESTION_LOST = Math.log(0.001);

/** A key showed as `?` with its gloss though nothing was out of step: once in 38 spots. */
export const LEAD_LOST = Math.log(1 / 40);

/** What is read in step and means nothing may be damage of a kind that the grammar lacks. */
export const UNEXPLAINED = -10.5;

/** 「 and 」 where a region has “ and ”; wide spaces, digits and letters within text. */
export const CORNER_BRACKET = -7;
export const WIDE_SPACE = -7;
export const WIDE_LETTER = -5;

/** A toned gloss behind a character that has no such reading: it belongs to the end of a run. */
export const FOREIGN_GLOSS = -10;
