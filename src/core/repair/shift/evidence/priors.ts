/** Log probabilities (nats) of facts about which the language model knows nothing. */

/** Probability that a cut fires where it can: about 71 % of the boundaries that were examined. */
export const CUT_FIRES = Math.log(0.71);
/** Probability that it does not fire inside a run, where 8 of 12 fired. */
export const CUT_SPARED = Math.log(1 / 3);

/** A table that gives a character a wrong tone (績 as jī): one key in 141. */
export const WRONG_TONE = -5;
/** A reading that is not the most common one of its character (長 as zhǎng): one key in 141. */
export const RARE_READING = -5;
/** A key that the region has not shown elsewhere. */
export const KEY_UNSEEN = -0.5;
/**
 * A key with a reading other than elsewhere in the region; a site has one reading per character.
 */
export const OTHER_READING = -6;
/**
 * A key without its gloss. There was no exception on 55 pages, but an unread run may show keys by
 * chance.
 */
export const BARE_KEY = -5;

/** A folded mark in a run; and a folded digit or letter of row A3, ln 1/400. */
export const FOLDED_MARK = -0.7;
export const FOLDED_OTHER = -6;

/**
 * A form of a character that the page shows in another one, such as 後 for 后. Of 86 characters that were
 * wrong in 5,120 mirrored passages, 15 were such forms.
 */
export const OTHER_FORM = -6;

/** A character that the map to traditional would have changed. */
export const SIMPLIFIED = -4;

export const SPACE = -2.5;

/**
 * One of 26 letters at the beginning of a word or alone; and an ASCII character that is not a
 * letter.
 */
export const LETTER_OF_WORD = -3.3;
export const LETTER_ALONE = -4.5;
export const ODD_LETTER = -7;
/** Greatest log probability of a letter, including what the model says about it. */
export const LETTER_AT_BEST = -6;

/** The trail byte at the end of a line ate nothing visible. */
export const LOST_TRAIL = 0;

/**
 * How much likelier 。 is before a cut than the model predicts. It was the first character of 32 of
 * 37 real spots, and with this weight the model prefers it in as many.
 */
export const FULL_STOP_FIRST = 1.75;

/**
 * Probabilities that an orphaned byte is shown as `?`, and that it is not; two of some fifty hosts
 * dropped it.
 */
export const ORPHAN_SHOWN = Math.log(0.95);
export const ORPHAN_GONE_HERE = Math.log(0.5);
export const ORPHAN_GONE_SELDOM = Math.log(0.001);

/** A character of the original that GBK lacks: one in a thousand. */
export const QUESTION_LOST = Math.log(0.001);

/** A key that became `?` with its gloss although nothing was out of step: once in 38 places. */
export const LEAD_LOST = Math.log(1 / 40);
/** The same for a key that the region has not shown, although it has shown most of its keys. */
export const LEAD_LOST_UNSEEN = LEAD_LOST - 1;

/**
 * Text that was read in step and makes no sense, which may be damage of a kind that the grammar
 * lacks.
 */
export const UNEXPLAINED = -10.5;

/** 「 and 」 in a region that uses “ and ”; and wide spaces, digits and letters within text. */
export const CORNER_BRACKET = -7;
/** ／ on a page that puts it between characters, where it is a tenth as frequent as a comma. */
export const SLASH_SEEN = 5;
export const WIDE_SPACE = -7;
export const WIDE_LETTER = -5;
/**
 * The wide forms of + - . %, which are 17 of 100 of these marks in news; all other symbols are hardly
 * ever wide (none of 250).
 */
export const WIDE_SYMBOL = -2;

/**
 * A gloss with a tone mark after a character without such a reading. It belongs to the end of a
 * run.
 */
export const FOREIGN_GLOSS = -10;
