/**
 * A program of a user of the package. It uses all doors and prints their results as JSON. The tests
 * run it as a module, as a CommonJS script (a copy with another extension) and bundled. Its
 * argument is the file of a page.
 */
import {
  type ArticleRecord,
  OptionError,
  type Quote,
  readPages,
  repairArticle,
  repairBytes,
  repairText as repairTextHere,
  revert,
} from 'repair-article';
import { type Decoded, decodeBytes, detectEncoding } from 'repair-article/encoding';
import { type Extracted, extractArticle } from 'repair-article/extract';
import { findQuotes, type TextQuote } from 'repair-article/quotes';
import { jsonSchema, Output, type PlaceEdit } from 'repair-article/schema';
import {
  repairText,
  revertText,
  sliceCodePoints,
  type TextDamage,
  type TextEdit,
  type TextRecord,
  utf16Offsets,
} from 'repair-article/text';

const GARBLED = '璺ㄦ睙澶фˉ涓婂崍姝ｅ紡閫氳溅';
const GBK = Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3, 0xa3, 0xac, 0xca, 0xc0, 0xbd, 0xe7);
const EUC_TW = Uint8Array.of(0xc4, 0xe3, 0x8e, 0xa2, 0xc4, 0xa1);
const HTML = `<title>大桥通车</title><h1>大桥通车</h1>
<p>记者从市交通局获悉，经过三年建设，跨江大桥今天上午正式通车，两岸居民往来时间缩短一半。</p>
<p>林艺说：“路还很长，我们会把配套道路一段一段修好。”她介绍，引桥工程明年春天开工。</p>`;

/** Returns the error code that a door gives for an unknown option. */
function refusal(call: () => unknown): string | null {
  try {
    call();
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

const isPlace = (edit: ArticleRecord['edits'][number]): edit is PlaceEdit => !('map' in edit);

async function main(page: string): Promise<unknown> {
  const record = await repairArticle(page);
  if (!record.ok) throw new Error(record.error.message);
  const places: PlaceEdit[] = record.edits.filter(isPlace);
  const [quote]: readonly Quote[] = record.quotes;
  const pages: string[] = [];
  for await (const one of readPages([page, page])) pages.push(one.source.type);
  let workers: string | number = 0;
  try {
    for await (const one of readPages([page, page], { jobs: 1 })) workers += one.ok ? 1 : 0;
  } catch (error) {
    workers = error instanceof OptionError ? error.allowed : String(error);
  }
  const repaired: TextRecord = repairText(GARBLED);
  const [edit] = repaired.edits.filter((one): one is TextEdit => !('map' in one));
  const left: readonly TextDamage[] = repaired.damage.left;
  const decoded: Decoded = decodeBytes(GBK);
  const extracted: Extracted = extractArticle(HTML);
  const quotes: TextQuote[] = extracted.ok ? findQuotes(extracted.body.text) : [];
  return {
    page: {
      headline: record.headline,
      places: places.length,
      speaker: quote?.speaker?.name,
      reverted: revert(record).length,
      isValid: Output.safeParse(record).success,
      pages,
      workers,
    },
    bytes: repairBytes(new TextEncoder().encode(HTML)).ok,
    text: {
      repaired: repaired.text,
      isSame: JSON.stringify(repairTextHere(GARBLED)) === JSON.stringify(repaired),
      edit: edit === undefined ? null : sliceCodePoints(repaired.text, edit.start, edit.end),
      left: left.length,
      reverted: revertText(repaired) === GARBLED,
      hans: repairText('頭髮與發展', { script: 'hans' }).text,
      hant: repairText('头发与发展', { script: 'hant' }).text,
      utf16: utf16Offsets('𠮷野家')(1),
    },
    encoding: {
      gbk: decoded.ok ? decoded.text : decoded.error.code,
      eucTw: decodeBytes(EUC_TW, { encoding: 'euc-tw' }),
      uao: decodeBytes(Uint8Array.of(0x81, 0x40), { encoding: 'big5-uao' }),
      detected: detectEncoding(GBK)?.label,
      binary: detectEncoding(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)),
    },
    extracted: extracted.ok ? [extracted.headline, extracted.body.blocks.length] : extracted.error,
    quotes: quotes.map(({ text, speaker }) => [text, speaker?.name]),
    schema: Object.keys(jsonSchema).includes('oneOf') || Object.keys(jsonSchema).includes('anyOf'),
    refusals: [
      refusal(() => repairText('', { repair: 'all' as 'safe' })),
      refusal(() => repairText('', { without: ['glosses' as 'gloss'] })),
      refusal(() => decodeBytes(GBK, { encoding: 'gbk-3' })),
      refusal(() => extractArticle('', { within: '((' })),
      refusal(() => extractArticle('', { with: 'p' } as object)),
    ],
    error: new OptionError('a', 'b', 'c').option,
  };
}

main(process.argv[2] ?? '').then((result) => {
  process.stdout.write(`${JSON.stringify(result)}\n`);
});
