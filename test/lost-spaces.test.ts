/** Paragraphs of a mirror's page that were no-break spaces, which its program shows as `?`. */
import { describe, expect, it } from 'vitest';
import { repairBytes, revert } from '../src/index.ts';

const PARAGRAPHS = [
  '縣里的學(xué)校發(fā)展業(yè)務,專家認(rèn)爲關(guān)鍵在于技術創(chuàng)新,學(xué)習國際經驗。渡口的船停航兩天,村里的人都在岸邊等著。',
  '河口有很多船,專家認(rèn)爲關(guān)鍵在于技術,學(xué)習國際經驗。渡口的船停航兩天,村里的人都在岸邊等著,他們說明天再來。',
];

const html = `<html><head><title>河口的渡船</title></head><body><h1>河口的渡船</h1>
<div><p>?</p><p>${PARAGRAPHS[0]}</p><p>?</p><p>${PARAGRAPHS[1]}</p><p>? ?</p></div></body></html>`;

describe('a page with paragraphs of lost spaces', () => {
  const record = repairBytes(Buffer.from(html), { edits: 'full' });
  if (!record.ok) throw new Error(record.error.message);

  it('has none of them in its body or footer', () => {
    expect(record.body.blocks).toHaveLength(PARAGRAPHS.length);
    expect(record.body.text).not.toContain('?');
    expect(record.footer).toEqual([]);
    expect(record.damage.left).toEqual([]);
  });

  it('can be undone', () => {
    const undone = JSON.stringify(revert(record));
    for (const paragraph of PARAGRAPHS) expect(undone).toContain(paragraph);
  });
});
