/**
 * The directions in which the modules of src/ may import each other. `imports.test.ts` checks the
 * sources against them.
 *
 * A room is a folder or a file. A module belongs to the room with the longest name that its path
 * begins with.
 */

/** What the stages pass on, and what every stage may use. */
const GROUND = ['core/messages/', 'core/page/'];
const BELOW_STAGES = [...GROUND, 'core/language/', 'core/options/'];
const STAGES = [
  'core/encoding/',
  'core/html/',
  'core/repair/',
  'core/extract/',
  'core/quotes/',
  'core/record/',
];
const CORE = [...BELOW_STAGES, ...STAGES, 'core/read-page.ts', 'core/pipeline.ts'];

/** For each room, the other rooms from which it may import. No stage imports another stage. */
export const DIRECTIONS: Readonly<Record<string, readonly string[]>> = {
  'core/messages/': [],
  'core/page/': ['core/messages/'],
  'core/language/': GROUND,
  'core/options/': GROUND,
  ...Object.fromEntries(STAGES.map((stage) => [stage, BELOW_STAGES])),
  'core/read-page.ts': [...BELOW_STAGES, ...STAGES],
  'core/pipeline.ts': [...BELOW_STAGES, ...STAGES, 'core/read-page.ts'],
  'node/start/': [],
  'node/data/': CORE,
  'node/input/': CORE,
  'node/run/': [...CORE, 'node/data/', 'node/input/'],
  'node/report/': [...CORE, 'node/run/'],
  'node/queue/': [...CORE, 'node/data/', 'node/input/', 'node/run/'],
  'node/cli/': [...CORE, 'node/data/', 'node/input/', 'node/run/', 'node/queue/', 'node/report/'],
  'index.ts': [...CORE, 'node/data/', 'node/input/', 'node/run/', 'text.ts'],
  'text.ts': [...CORE, 'node/data/'],
  'encoding.ts': [...CORE, 'node/data/'],
  'extract.ts': CORE,
  'quotes.ts': CORE,
  'schema.ts': CORE,
};

/** Largest number of files in a folder. */
export const MOST_FILES = 15;

/** Folders with more files, and the reason. */
export const LARGE_FOLDERS: Readonly<Record<string, string>> = {};
