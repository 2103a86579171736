/** What was changed, what was left, and how the decoded text can be restored. */
import * as z from 'zod/mini';
import { DAMAGE_REASONS } from '../../page/damage-reasons.ts';
import { confidence, editRule, end, offset, pointer, start } from './basics.ts';
import { described, growing } from './described.ts';

const id = described(
  z.string(),
  'Id',
  'Names the edit within its record. The edits are numbered `e1`, `e2` and so on in the order of the page; an edit with several places has the number of the first.',
);

const EVIDENCE =
  'What the decision rests on, for people to judge. The names depend on the rule and may change.';
const facts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const evidence = described(facts, 'Evidence', EVIDENCE);

const LOSSY = 'Whether characters were restored that the page no longer contains.';
const lossy = described(z.boolean(), 'Lossy', LOSSY);

const steps = z.array(
  described(
    z.object({
      rule: editRule,
      before: described(z.string(), 'Before', 'The text before the step.'),
      after: described(z.string(), 'After', 'The text after the step.'),
    }),
    'Step',
    'One step from `before` to `after`.',
  ),
);

/** What every edit says about the change that it makes. */
const change = {
  before: described(z.string(), 'Before', 'The text on the page.'),
  after: described(z.string(), 'After', 'The text that stands in the field now.'),
  rule: editRule,
  confidence,
};

export const PlaceEdit = described(
  z.object({
    id,
    pointer,
    start,
    end,
    ...change,
    lossy,
    evidence,
    steps: described(steps, 'Steps', 'All steps from `before` to `after`.'),
  }),
  'Edit at one place',
  'Written with `--edits full`: `before` became `after`, which now stands from `start` to `end` in the field `pointer`.',
);

export const CompactEdit = described(
  z.object({
    id,
    places: described(
      z.record(
        z.string(),
        described(
          z.array(offset),
          'Starts',
          'Where the change begins in the field, in code points.',
        ),
      ),
      'Places',
      'The offsets at which `after` begins, in code points, by the JSON pointer of the field. Each place ends as many code points later as `after` has.',
    ),
    ...change,
    lossy: z.optional(described(lossy, 'Lossy', `${LOSSY} Absent means false.`)),
    evidence: z.optional(
      described(
        facts,
        'Evidence',
        `${EVIDENCE} Where a gloss has none, \`glosses\` is the number of its places.`,
      ),
    ),
    steps: z.optional(
      described(
        steps,
        'Steps',
        'The steps from `before` to `after`, if there was more than the one that the edit itself states.',
      ),
    ),
  }),
  'Edit at its places',
  'Written by default: the same change, at one place or at several.',
);

export const ConversionEdit = described(
  z.object({
    id,
    pointer: described(z.literal(''), 'Pointer', 'Always empty: the edit concerns the record.'),
    rule: editRule,
    map: described(
      z.object({
        from: described(z.string(), 'From', 'The script of the page.'),
        to: described(z.string(), 'To', 'The script of the record.'),
        pairs: described(
          z.record(z.string(), described(z.string(), 'Character', 'The character on the page.')),
          'Pairs',
          'Maps each character of the record that the conversion made to the character on the page. By default only characters that stand outside the other edits.',
        ),
      }),
      'Map',
      'Which characters were converted.',
    ),
    exceptions: described(
      z.array(
        described(
          z.object({
            pointer,
            start,
            before: described(z.string(), 'Before', 'The character on the page.'),
          }),
          'Exception',
          'A character whose original differs from what `pairs` says.',
        ),
      ),
      'Exceptions',
      'Where `pairs` would give a wrong original.',
    ),
    confidence,
    lossy,
    evidence,
  }),
  'Conversion',
  'A one-to-one conversion of all characters of the record that lie outside the other edits. To undo it, replace each character that is a key of `map.pairs` by its value, except at the places in `exceptions`.',
);

export const Edit = z.union([PlaceEdit, CompactEdit, ConversionEdit]);

export const DamageLeft = described(
  z.object({
    pointer,
    start,
    end,
    reason: growing(z.enum(DAMAGE_REASONS), 'Reason', 'Why the place was left as it is.'),
  }),
  'Place left',
  'A place that looks damaged and was left unchanged.',
);

export const LayoutItem = z.union([
  described(
    z.object({
      pointer,
      start: z.optional(start),
      end: z.optional(end),
      count: z.optional(
        described(
          z.int().check(z.minimum(2)),
          'Count',
          'How many lines of the footer stood here, from that of `pointer` on, each on a line of its own. Absent for a single field.',
        ),
      ),
    }),
    'Slice',
    'A slice of a field of the record, whose original stood here; the whole field if there are no offsets.',
  ),
  described(z.string(), 'Text', 'Original text that belongs to no field.'),
]);

export type PlaceEdit = z.infer<typeof PlaceEdit>;
export type CompactEdit = z.infer<typeof CompactEdit>;
export type ConversionEdit = z.infer<typeof ConversionEdit>;
export type Edit = z.infer<typeof Edit>;
export type DamageLeft = z.infer<typeof DamageLeft>;
export type LayoutItem = z.infer<typeof LayoutItem>;
