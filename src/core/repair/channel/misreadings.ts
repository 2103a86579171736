/** The misreadings that occur: what the text was, and what it was read as. */
import type { ReaderName } from './readers.ts';
import type { TruthName } from './truths.ts';

export interface Misreading {
  readonly truth: TruthName;
  readonly reader: ReaderName;
}

/** 浣滀负 中文 ä¸­æ–‡ … → 作为. Each with an example of 中文. */
export const MISREADINGS: readonly (Misreading & { readonly example: string })[] = [
  { truth: 'utf-8', reader: 'gb18030', example: '涓枃' },
  { truth: 'utf-8', reader: 'big5', example: '銝剜��' },
  { truth: 'utf-8', reader: 'windows-1252', example: 'ä¸­æ–‡' },
  { truth: 'utf-8', reader: 'windows-1250', example: 'ä¸­ć–‡' },
  { truth: 'utf-8', reader: 'windows-1251', example: 'дё­ж–‡' },
  { truth: 'utf-8', reader: 'shift_jis', example: '荳ｭ譁�' },
  { truth: 'utf-8', reader: 'euc-kr', example: '訝�뻼' },
  { truth: 'gb18030', reader: 'windows-1252', example: 'ÖÐÎÄ' },
  { truth: 'gb18030', reader: 'windows-1250', example: 'ÖĐÎÄ' },
  { truth: 'gb18030', reader: 'windows-1251', example: 'ЦРОД' },
  { truth: 'gb18030', reader: 'mended-latin1', example: 'ÖÐÎÄ' },
  { truth: 'gb18030', reader: 'big5', example: '笢恅' },
  { truth: 'gb18030', reader: 'shift_jis', example: 'ﾖﾐﾎﾄ' },
  { truth: 'gb18030', reader: 'euc-kr', example: '櫓匡' },
  { truth: 'big5', reader: 'gb18030', example: 'いゅ' },
  { truth: 'big5', reader: 'windows-1252', example: '¤¤¤å' },
  { truth: 'big5', reader: 'shift_jis', example: '､､､�' },
  { truth: 'big5', reader: 'euc-kr', example: '�ㅴ�' },
];
