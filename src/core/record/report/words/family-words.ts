/** What each family of repairs undoes, in words for people who have never heard of it. */
import type { Family } from '../../../page/families.ts';

interface FamilyWords {
  readonly title: string;
  /** One sentence. */
  readonly what: string;
}

const FAMILY_WORDS: Readonly<Record<Family, FamilyWords>> = {
  'gbk-shift': {
    title: 'read out of step',
    what: 'The GBK bytes of these characters were read one byte out of step; reading them in step gives the original.',
  },
  gloss: {
    title: 'pinyin removed',
    what: 'A mirror site put the pinyin of the character behind it, in brackets.',
  },
  script: {
    title: 'converted script',
    what: 'A program converted the page to the other script, character by character; the conversion was undone.',
  },
  lost: {
    title: 'lost character',
    what: 'A character that the program did not know became a question mark or a space.',
  },
  width: {
    title: 'narrow punctuation',
    what: 'Chinese punctuation had become ASCII.',
  },
  escape: {
    title: 'escapes',
    what: 'The text showed the escapes of characters instead of the characters.',
  },
  entity: {
    title: 'references',
    what: 'The text showed HTML character references instead of the characters.',
  },
  codec: {
    title: 'wrong encoding',
    what: 'The bytes of this text were read in another encoding than they were written in.',
  },
  radical: {
    title: 'radicals',
    what: 'A radical that looks like a character stood in its place.',
  },
  'zero-width': {
    title: 'invisible characters',
    what: 'Characters that nobody sees were strewn into the text.',
  },
  remnant: {
    title: 'remnants of markup',
    what: 'A piece of an HTML tag had been left in the text.',
  },
  spacing: {
    title: 'spaces',
    what: 'Spaces stood between the characters of a sentence.',
  },
  punctuation: {
    title: 'doubled punctuation',
    what: 'Two marks stood where one belongs.',
  },
};

const isFamily = (name: string): name is Family => Object.hasOwn(FAMILY_WORDS, name);

export const familyTitle = (name: string): string =>
  isFamily(name) ? FAMILY_WORDS[name].title : name;

export const familySentence = (name: string): string =>
  isFamily(name) ? FAMILY_WORDS[name].what : '';
