/** The parts of the article itself. */
import * as z from 'zod/mini';
import { offset, text } from './basics.ts';
import { described, growing } from './described.ts';

const bodyEnd = described(
  offset,
  'End',
  'Where it ends in `body.text`, in Unicode code points. The character at this offset no longer belongs to it.',
);

export const BodyBlock = described(
  z.object({
    type: described(
      z.enum(['paragraph', 'heading', 'list-item', 'blockquote', 'table']),
      'Type',
      'What the block was on its page. Each row of a table is a block, with tabs between its cells.',
    ),
    text: z.optional(
      described(
        z.string(),
        'Text',
        'The text from `start` to `end`. Only with `--blocks text`, because `body.text` contains it.',
      ),
    ),
    start: described(
      offset,
      'Start',
      'Where it begins in `body.text`, in Unicode code points from 0.',
    ),
    end: bodyEnd,
  }),
  'Block',
  'A paragraph, heading, list item, quotation or row of a table.',
);

export const Body = described(
  z.object({
    text: described(z.string(), 'Text', 'The whole body. Its blocks are joined by line breaks.'),
    blocks: described(z.array(BodyBlock), 'Blocks', 'The blocks of the body in their order.'),
  }),
  'Body',
  'The text of the article without headline, byline, captions and footer.',
);

export const Person = described(
  z.object({ name: described(z.string(), 'Name', 'The name as the page writes it.') }),
  'Person',
  'A person, or an office that signs its articles.',
);

export const Publisher = described(
  z.object({
    name: described(text, 'Name', 'The name of the publisher.'),
    domain: described(
      text,
      'Domain',
      'The domain under which the publisher is known. schema.org has `url`, but a page names no address of its publisher.',
    ),
  }),
  'Publisher',
  'Who published the article first. A mirror that copied it is not its publisher.',
);

export const Media = described(
  z.object({
    type: described(z.enum(['image', 'video', 'audio']), 'Type', 'What kind of medium it is.'),
    url: described(text, 'Address', 'The address of the picture, video or sound.'),
    caption: described(text, 'Caption', 'The caption without the credit.'),
    creditText: described(text, 'Credit', 'Who made it or provides it, as the page writes it.'),
    afterBlock: described(
      z.int().check(z.minimum(-1)),
      'After block',
      'Index of the block of the body that it follows; -1 if it stands before the first.',
    ),
  }),
  'Medium',
  'A picture, video or sound among the blocks of the body.',
);

export const FooterLine = described(
  z.object({
    kind: growing(
      z.enum([
        'editor',
        'source',
        'licence',
        'hotline',
        'email',
        'copyright',
        'disclaimer',
        'share',
        'engagement',
        'related',
        'icp',
        'other',
      ]),
      'Kind',
      'What the line says. `icp` is the number under which a site is registered in China.',
    ),
    text: described(z.string(), 'Text', 'The line.'),
    value: described(text, 'Value', 'What the line states: a number, an address, a name.'),
    holder: z.optional(
      described(text, 'Holder', 'Only for `copyright`: who holds it, as the page writes it.'),
    ),
    years: z.optional(
      described(text, 'Years', 'Only for `copyright`: the years, as the page writes them.'),
    ),
  }),
  'Footer line',
  'A line around the article that does not belong to its text, such as an editor’s credit.',
);

export type BodyBlock = z.infer<typeof BodyBlock>;
export type Person = z.infer<typeof Person>;
export type Media = z.infer<typeof Media>;
export type FooterLine = z.infer<typeof FooterLine>;
