/**
 * Letters of the scripts that occur on pages in UTF-8, the frequent ones first, and the cost of a
 * letter (nats). They only serve to distinguish text from a misreading.
 */

interface Script {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Lower-case letters that make up nearly all of running text. */
  readonly frequent: string;
}

const SCRIPTS: readonly Script[] = [
  {
    name: 'Latin',
    from: 0xc0,
    to: 0x24f,
    frequent: 'éáíóúñàèêçâîôûëïüöäßãõåæøłąęśżźćńčšžřěůýğışőűțăđœşţơưĩũòìù',
  },
  {
    name: 'Latin',
    from: 0x1e00,
    to: 0x1eff,
    frequent: 'ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ',
  },
  { name: 'Greek', from: 0x370, to: 0x3ff, frequent: 'αοιετνσρηπκμλυωςάίόέδχθγήφβξζψύώ' },
  {
    name: 'Cyrillic',
    from: 0x400,
    to: 0x4ff,
    frequent: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґјљњћђџѓќў',
  },
  { name: 'Armenian', from: 0x530, to: 0x58f, frequent: '' },
  { name: 'Hebrew', from: 0x591, to: 0x5f4, frequent: 'יוהלאמרבתנשעדקחפכטסגצזםןךףץ' },
  {
    name: 'Arabic',
    from: 0x600,
    to: 0x6ff,
    frequent: 'البيتمنروعهدسفكقحجشطصخذغضظثزةىأإآؤئءیکگپچژ،؟',
  },
  { name: 'Devanagari', from: 0x900, to: 0x97f, frequent: 'ा्रकेिनहसतीलमपोैवयजटदगबचुंथ।' },
  {
    name: 'Thai',
    from: 0xe01,
    to: 0xe5b,
    frequent: 'านรกอเงมยลวดทตสะบปคหจพ่้ีัิ์ขใไชแโถูุืธซผศณ็ภฟษฐำฉ',
  },
  { name: 'Georgian', from: 0x10a0, to: 0x10ff, frequent: '' },
];

/** Cost (nats) of a frequent letter, a capital, and any other letter of the script. */
const FREQUENT = -3.2;
const CAPITAL = -4.6;
const RARE = -7.5;

export interface Letter {
  readonly script: string;
  readonly cost: number;
}

/** Letters by code point, computed when the first one is needed. */
let letters: ReadonlyMap<number, Letter> | null = null;

function build(): Map<number, Letter> {
  const found = new Map<number, Letter>();
  for (const { name, frequent } of SCRIPTS) {
    for (const letter of frequent) {
      found.set(letter.charCodeAt(0), { script: name, cost: FREQUENT });
      const capital = letter.toUpperCase();
      const code = capital.charCodeAt(0);
      if (capital !== letter && capital.length === 1 && !found.has(code)) {
        found.set(code, { script: name, cost: CAPITAL });
      }
    }
  }
  return found;
}

/** The script of a letter and its cost, or `null` for a character of none of these scripts. */
export function letterOf(code: number): Letter | null {
  letters ??= build();
  const known = letters.get(code);
  if (known !== undefined) return known;
  for (const { name, from, to } of SCRIPTS) {
    if (code >= from && code <= to) return { script: name, cost: RARE };
  }
  return null;
}
