/** Who said what. docs/quotes.md says what counts as a quote. */
import * as z from 'zod/mini';
import { confidence, end, offset, pointer, start, text } from './basics.ts';
import { described } from './described.ts';

const Speaker = z.object({
  name: described(text, 'Name', 'The fullest form of the name on the page.'),
  mention: described(text, 'Mention', 'What the text says at the quote, for example `他`.'),
  role: described(text, 'Role', 'Offices and titles that the text gives.'),
  kind: described(
    z.enum(['person', 'organization', 'document', 'unknown']),
    'Kind',
    'What kind of speaker it is.',
  ),
  resolution: described(
    z.enum(['explicit', 'pronoun', 'carried', 'none']),
    'Resolution',
    'How the speaker is known: named at the quote, by a pronoun, or from the surrounding text.',
  ),
  confidence,
});

const Cue = z.object({
  text: described(z.string(), 'Text', 'The words that announce the quote, such as `表示`.'),
  start,
  end,
});

export const Quote = described(
  z.object({
    id: described(z.string(), 'Id', 'Names the quote within its record: `q1`, `q2` and so on.'),
    type: described(
      z.enum(['direct', 'indirect', 'mixed', 'turn']),
      'Type',
      'In quotation marks, reported, a report with some of the speaker’s own words, or a turn of an interview.',
    ),
    pointer,
    text: described(z.string(), 'Text', 'What was said, without the outer quotation marks.'),
    start,
    end,
    marks: described(
      z.nullable(
        z.tuple([
          described(z.string(), 'Opening mark', 'The mark before the quote.'),
          described(z.string(), 'Closing mark', 'The mark after the quote.'),
        ]),
      ),
      'Marks',
      'The outer quotation marks, if the quote has any.',
    ),
    parts: z.optional(
      described(
        z.array(
          described(
            z.tuple([
              described(offset, 'Start', 'Where the part begins, in code points.'),
              described(offset, 'End', 'Where the part ends, in code points.'),
            ]),
            'Part',
            'A stretch of the field.',
          ),
        ),
        'Parts',
        'Only for a quote that is interrupted: the stretches of the field that make up `text`. Any other quote is the stretch from `start` to `end`.',
      ),
    ),
    parent: described(text, 'Parent', 'The id of the quote around it.'),
    speaker: described(
      z.nullable(Speaker),
      'Speaker',
      'Who said it; null if nothing on the page says who.',
    ),
    cue: described(z.nullable(Cue), 'Cue', 'What announces the quote.'),
    confidence,
    rule: described(z.string(), 'Rule', 'The rule that found the quote.'),
  }),
  'Quote',
  'Something that somebody said or wrote.',
);

export type Quote = z.infer<typeof Quote>;
