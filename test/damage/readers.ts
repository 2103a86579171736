/** The readers of the families, by their names: what programs show of bytes, and what they lose. */
import {
  codePage,
  cut,
  lowered,
  spaced,
  stepping,
  trimmed,
  withoutControls,
  withoutHyphens,
  withoutPrivate,
} from './channels.ts';
import { dropping, latin1, type Misread, python, questioning, web } from './codecs.ts';

/** Readers by their names in the families. */
export const READERS: Readonly<Record<string, Misread['reader']>> = {
  'gbk(web)': web('gbk'),
  'gb18030(web)': web('gb18030'),
  'gbk(py-replace)': python('gbk', '\ufffd'),
  'gbk(py-ignore)': python('gbk', ''),
  'gbk(?)': questioning(web('gbk')),
  'big5(web)': web('big5'),
  'big5(py-replace)': python('big5', '\ufffd'),
  'cp1252(web)': web('windows-1252'),
  'cp1252(py-replace)': python('windows-1252', '\ufffd'),
  'cp1252(?)': python('windows-1252', '?'),
  'cp1252(ignore)': python('windows-1252', ''),
  latin1,
  'cp1250(web)': web('windows-1250'),
  'cp1251(web)': web('windows-1251'),
  'shift_jis(web)': web('shift_jis'),
  'euc-kr(web)': web('euc-kr'),
  'utf8(replace)': web('utf-8'),
  'utf8(ignore)': dropping(web('utf-8')),
};

const REPLACEMENT = '\ufffd';

/** Readers with one byte per character, by their names in iconv-lite. */
const PAGES = [
  'iso-8859-2',
  'iso-8859-3',
  'iso-8859-4',
  'iso-8859-5',
  'iso-8859-7',
  'iso-8859-9',
  'iso-8859-13',
  'iso-8859-15',
  'iso-8859-16',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'cp437',
  'cp850',
  'cp852',
  'cp866',
  'macroman',
  'koi8-r',
  'koi8-u',
] as const;

/**
 * Readers and losses that the table of the repair once lacked, each with the encoding of the text.
 */
export const CHANNELS: Readonly<
  Record<'utf8' | 'gbk' | 'big5', Readonly<Record<string, Misread['reader']>>>
> = {
  utf8: {
    ...Object.fromEntries(PAGES.map((page) => [page, codePage(page)])),
    'iso-8859-15(C1 dropped)': withoutControls('')(codePage('iso-8859-15')),
    'latin1(C1 dropped)': withoutControls('')(latin1),
    'latin1(C1 as ?)': withoutControls('?')(latin1),
    'latin1(C1 as _)': withoutControls('_')(latin1),
    'latin1(soft hyphens dropped)': withoutHyphens(latin1),
    'cp1252(soft hyphens dropped)': withoutHyphens(web('windows-1252')),
    'cp1252(spaced)': spaced(web('windows-1252')),
    'cp1252(trimmed)': trimmed(web('windows-1252')),
    'cp1252(lowered)': lowered(web('windows-1252')),
    'cp1252(cut)': cut(web('windows-1252')),
    'cp1254(?)': codePage('windows-1254', '?'),
    'gb18030(cut)': cut(web('gb18030')),
    'gb18030(private use dropped)': withoutPrivate(web('gb18030')),
    'big5(python)': stepping('cp950', REPLACEMENT),
    'cp932(python)': stepping('cp932', REPLACEMENT),
    'cp949(python)': stepping('cp949', REPLACEMENT),
    'euc-jp(web)': web('euc-jp'),
  },
  gbk: {
    ...Object.fromEntries(PAGES.map((page) => [page, codePage(page)])),
    'latin1(C1 dropped)': withoutControls('')(latin1),
    'latin1(soft hyphens dropped)': withoutHyphens(latin1),
    'latin1(spaced)': spaced(latin1),
    'cp1254(?)': codePage('windows-1254', '?'),
    'big5(python)': stepping('cp950', REPLACEMENT),
    'euc-jp(web)': web('euc-jp'),
  },
  big5: {
    cp437: codePage('cp437'),
    cp850: codePage('cp850'),
    macroman: codePage('macroman'),
    'iso-8859-15': codePage('iso-8859-15'),
    'gbk(private use dropped)': withoutPrivate(web('gbk')),
  },
};
