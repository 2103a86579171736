/** What each HTML element means for visible text. */

import type { BlockKind } from '../../page/block.ts';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that form a block of text of their own. */
export const BLOCK_ELEMENTS = set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main ' +
    'menu nav ol optgroup p pre section summary table tbody td tfoot th thead tr ul',
);

/**
 * Elements whose text is never shown or is not text of the page, such as controls and embedded
 * documents.
 */
export const HIDDEN_ELEMENTS = set(
  'applet audio canvas datalist embed iframe input map math meter noembed noframes ' +
    'noscript object option param progress rp rt script select style svg template ' +
    'textarea title video',
);

/** Heading elements and their levels. */
export const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
]);

/** The kind of a block, determined by the nearest of these elements around it. */
export const KINDS: ReadonlyMap<string, BlockKind> = new Map<string, BlockKind>([
  ['h1', 'heading'],
  ['h2', 'heading'],
  ['h3', 'heading'],
  ['h4', 'heading'],
  ['h5', 'heading'],
  ['h6', 'heading'],
  ['li', 'list-item'],
  ['dt', 'list-item'],
  ['dd', 'list-item'],
  ['blockquote', 'blockquote'],
  ['figcaption', 'caption'],
  ['caption', 'caption'],
]);

/** Elements that show a picture, a film or play a sound. */
export const MEDIA_ELEMENTS: ReadonlyMap<string, 'image' | 'video' | 'audio'> = new Map([
  ['img', 'image'],
  ['video', 'video'],
  ['audio', 'audio'],
] as const);

/**
 * Attributes that hold the address of a picture. Many pages keep the real address in a `data-`
 * attribute until the picture is scrolled into view, so these come first.
 */
export const MEDIA_ADDRESS = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'src'];
