/** What is said about shifted runs that cannot be restored, or not entirely. */
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/core/repair/repair.ts';
import { repairText } from '../../../src/core/repair/repair-text.ts';
import { loadModel } from '../../../src/node/data/language-model.ts';
import { mapNaively, mirror } from '../../damage/mirror.ts';

const context = { model: loadModel, options: DEFAULT_OPTIONS };

/** A line that proves the mirror. */
const PROOF =
  '縣里的學(xué)校發(fā)展業(yè)務,專家認(rèn)爲關(guān)鍵在于技術創(chuàng)新,學(xué)習國際經驗。\n';

/** What a mirror shows that glosses these characters and cuts wherever it can. */
const shownBy = (text: string, keys: readonly (readonly [string, string])[] = []): string =>
  mirror(text, {
    keys: new Map(keys),
    straddles: 1,
    cutsInRuns: 1,
    foldWidths: true,
    random: () => 0,
  });

const VANISHING = /[\ue000-\uf8ff\ufffd]/;

/** What code page 936 shows for bytes, two at a time. A pair without a character vanishes. */
function decode(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) text += String.fromCharCode(byte);
    else {
      const pair = iconv.decode(Buffer.from([byte, bytes[at + 1] ?? 0]), 'cp936');
      if (pair.length === 1 && !VANISHING.test(pair)) text += pair;
      at += 1;
    }
  }
  return text;
}

/** What a mirror shows that cuts before the bytes of 。 where a character ends in A1 and ／ follows. */
function cutAtSlash(text: string): string {
  const bytes = iconv.encode(mapNaively(text), 'gbk');
  const at = bytes.indexOf(Buffer.from([0xa1, 0xa3, 0xaf]));
  return `${decode(bytes.subarray(0, at - 1))}?${decode(bytes.subarray(at))}`;
}

describe('a shifted run', () => {
  it('is reported if it has the rest of a gloss, although nothing proves a mirror', () => {
    // of 它和 only two bytes are visible, so that too little of the run is certain
    const shown = shownBy('這個地名引人注目，是因為它和之后《河口志》中的一段记载不同。', [
      ['驗', 'yàn'],
    ]);
    const { text, left } = repairText(shown, context);
    expect(shown).toContain('?yàn)');
    expect(text).toBe(shown);
    expect(left.map(({ reason }) => reason)).toContain('no-proof');
  });

  it('does not take a character for certain behind which another one may have vanished', () => {
    // no byte of 天 is visible, so that 第二， shows the same
    const shown = shownBy('启事上写着：“鄙人脱离赌界，诸友勿再相邀。”第二天，旁边又登了一则。');
    const { text, left } = repairText(PROOF + shown, context);
    expect(text).toContain('诸友勿再相邀。”第');
    expect(text).not.toContain('第二，');
    expect(left.length).toBeGreaterThan(0);
  });

  it('leaves open which of two marks stood there if the page uses both', () => {
    const shown = cutAtSlash('山/水/雲/留也留不住／走也走不開.');
    const { text, left } = repairText(PROOF + shown, context);
    expect(text).not.toContain('留不住，');
    expect(left.length).toBeGreaterThan(0);
  });
});
