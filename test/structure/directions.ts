/**
 * Which way the imports of src/ may go. A room is a folder, or a file; a module is in the room whose
 * name is the longest that its path begins with. `imports.test.ts` holds the sources to it.
 */

/** What stages hand on, and what every stage may use. */
const GROUND = ['core/messages/', 'core/page/'];
const BELOW_STAGES = [...GROUND, 'core/language/', 'core/options/repair-settings.ts'];
/** The labels are options too. */
const LABELS = 'core/encoding/labels.ts';
const STAGES = [
  'core/encoding/',
  'core/html/',
  'core/repair/',
  'core/extract/',
  'core/quotes/',
  'core/record/',
];
const CORE = [
  ...BELOW_STAGES,
  ...STAGES,
  LABELS,
  'core/options/',
  'core/read-page.ts',
  'core/pipeline.ts',
];

/** Room → the other rooms that it may import. No stage imports another stage. */
export const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  'core/messages/': [],
  'core/page/': ['core/messages/'],
  'core/language/': GROUND,
  'core/options/repair-settings.ts': [],
  'core/options/': [...GROUND, 'core/options/repair-settings.ts', LABELS],
  ...Object.fromEntries(STAGES.map((stage) => [stage, BELOW_STAGES])),
  [LABELS]: [],
  'core/encoding/': [...BELOW_STAGES, LABELS],
  'core/read-page.ts': [...BELOW_STAGES, ...STAGES],
  'core/pipeline.ts': [...BELOW_STAGES, ...STAGES, 'core/read-page.ts'],
  'node/data/': CORE,
  'node/input/': CORE,
  'node/run/': [...CORE, 'node/data/', 'node/input/'],
  'node/cli/': [...CORE, 'node/data/', 'node/input/', 'node/run/'],
  'index.ts': [...CORE, 'node/data/', 'node/input/', 'node/run/'],
};

/** Circles that are still there, each as a file of it. The list may only become shorter. */
export const KNOWN_CIRCLES: readonly string[] = ['core/quotes/find-quotes.ts'];

/** Most files in a folder. */
export const MOST_FILES = 15;

/** Folders that hold more, and why. */
export const LARGE_FOLDERS: Readonly<Record<string, string>> = {};
