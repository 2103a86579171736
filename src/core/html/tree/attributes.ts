/** The attributes of elements that are read anywhere. The others would only cost time. */
import { MEDIA_ADDRESS } from './elements.ts';
import { NameTable } from './names.ts';

/** The attributes of an element: those that are read, or all of them (`--within`). */
export type Attributes = Readonly<Record<string, string>>;

/** Attributes of an element that has none. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** The attributes that are read. */
export const READ = new NameTable(
  [
    ...new Set([
      ...MEDIA_ADDRESS,
      // of every element: its names, and whether it is shown or centred
      ...'class id style align hidden'.split(' '),
      // of pictures, links and scripts
      ...'alt href rel src type'.split(' '),
      // of metadata
      ...'content datetime http-equiv itemprop lang name property'.split(' '),
    ]),
  ].map((name) => ({ name })),
);
