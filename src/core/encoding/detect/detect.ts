/**
 * Finds the encoding of bytes.
 *
 * The evidence, strongest first: a byte order mark; escape sequences; NULs; valid UTF-8; how
 * plausible the text is under each candidate; and what HTTP and markup declare. Declarations count
 * little, because 11 of 222 saved pages contradict their own bytes.
 */
import { getBOMEncoding } from '@exodus/bytes/encoding.js';
import { ERROR } from '../../language/model/character-costs.ts';
import type { LanguageModel } from '../../language/model/language-model.ts';
import { plausibility } from '../../language/model/plausibility.ts';
import type { Encoding } from '../../page/encoding.ts';
import { type DecodingData, decode, utf8Of } from '../decode/decoders.ts';
import { alignedPlausibility } from './aligned.ts';
import { CANDIDATES, type Candidate, RARE_CANDIDATES, UTF_16_PRIOR } from './candidates.ts';
import { eightBit } from './eight-bit.ts';
import { escapedEncoding } from './escapes.ts';
import { latinOf } from './foreign.ts';
import { isLatinSymbols, LATIN } from './latin-symbols.ts';
import { markLength } from './mark.ts';
import { nonAsciiSample } from './sample.ts';
import { quickVerdict } from './statistics.ts';
import { isCesu8, utf32Order } from './unicode-forms.ts';
import { countHighBytes, multiByteSequences, utf8Share } from './utf8.ts';
import { utf16ByNuls, utf16Orders } from './utf16.ts';

export interface DetectionData extends DecodingData {
  /** Read only when needed. */
  readonly model: () => LanguageModel;
}

export interface Declared {
  readonly http: string | null;
  readonly meta: string | null;
}

export interface Verdict {
  readonly label: string;
  readonly method: Encoding['method'];
  readonly confidence: number;
}

/** What one declaration adds to the score of its encoding, in nats: ln(211/11). */
const DECLARED = 3;

/** Number of multi-byte UTF-8 sequences that cannot be valid by chance. */
const SURELY_UTF8 = 12;

/** Number of non-ASCII bytes from which their share of valid UTF-8 is meaningful. */
const ENOUGH = 36;

/** Share of non-ASCII bytes in valid sequences above which a long text is UTF-8 with errors. */
const MOSTLY_UTF8 = 0.9;

/**
 * Share above which bytes behind a byte order mark of UTF-8 are what it says. About a tenth of the
 * bytes of GBK and Big5 are valid UTF-8 by chance.
 */
const HALF = 0.5;

/**
 * Number of bytes that the model reads under each candidate: first FEW, then MORE if those do not
 * decide.
 */
const FEW = 320;
const MORE = 1024;

/** Lead of the best candidate over the next (nats) at which FEW bytes decide. */
const CLEAR = 25;

/** Score per character (nats) above which a reading makes sense. */
const SENSE = -9.5;

const detected = (label: string, confidence: number): Verdict => ({
  label,
  method: 'detected',
  confidence: Math.round(Math.min(0.99, confidence) * 100) / 100,
});

interface Scored extends Candidate {
  readonly score: number;
  /** Nats per non-ASCII character. */
  readonly mean: number;
}

const countNonAscii = (text: string): number => {
  let count = 0;
  for (const character of text) if (character > '\x7f') count += 1;
  return count;
};

/** Two-byte encodings, in which a lost byte puts the rest of the text out of step. */
const TWO_BYTE = new Set(['gb18030', 'big5']);

/** A character that is neither ASCII nor U+FFFD. */
const MEANT = /[\u0080-\ufffc\u{10000}-\u{10ffff}]/u;

interface Ranking {
  /** The best candidate, or `null` if some 8-bit alphabet is more probable. */
  readonly label: string | null;
  /** Lead over the next candidate, in nats. */
  readonly lead: number;
}

type Sight = {
  readonly sample: Uint8Array;
  readonly declared: Declared;
  readonly data: DetectionData;
};

function scoreOf({ sample, declared, data }: Sight, candidate: Candidate): Scored {
  const { label, family, prior } = candidate;
  const text = decode(sample, label, data);
  const log = TWO_BYTE.has(label)
    ? alignedPlausibility(data.model(), sample, label, family)
    : plausibility(data.model(), text, family);
  // if all non-ASCII bytes are errors, the score says nothing about the candidate
  if (!MEANT.test(text)) return { ...candidate, score: Number.NEGATIVE_INFINITY, mean: ERROR };
  const declarations = [declared.http, declared.meta].filter((said) => said === label).length;
  const score = log + prior + declarations * DECLARED;
  return { ...candidate, score, mean: log / Math.max(1, countNonAscii(text)) };
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score;

function compare(
  bytes: Uint8Array,
  limit: number,
  declared: Declared,
  data: DetectionData,
): Ranking {
  const wide = utf16Orders(bytes);
  // a candidate UTF-16 must explain every byte, so the others must explain them too
  const sample = wide.length > 0 ? bytes.subarray(0, limit) : nonAsciiSample(bytes, limit);
  const sight: Sight = { sample, declared, data };
  const candidates: Candidate[] = [
    ...CANDIDATES,
    ...wide.map((label) => ({ label, family: 'any', prior: UTF_16_PRIOR }) as const),
  ];
  const scores = candidates.map((candidate) => scoreOf(sight, candidate)).sort(byScore);
  const [first] = scores;
  if (first !== undefined) {
    const rare = RARE_CANDIDATES.filter(({ after }) => after === first.label || first.mean < SENSE);
    scores.push(...rare.map((candidate) => scoreOf(sight, candidate)));
    scores.sort(byScore);
  }
  const alphabet = eightBit(sample);
  const [best, second] = scores;
  if (best === undefined || best.score < alphabet) return { label: null, lead: 0 };
  return { label: best.label, lead: best.score - Math.max(second?.score ?? alphabet, alphabet) };
}

function byModel(bytes: Uint8Array, declared: Declared, data: DetectionData): Verdict {
  let { label, lead } = compare(bytes, FEW, declared, data);
  if (lead < CLEAR && bytes.length > FEW) ({ label, lead } = compare(bytes, MORE, declared, data));
  return label === null ? foreign(bytes, declared) : detected(label, 1 / (1 + Math.exp(-lead / 2)));
}

/** Whether an encoding with characters of several bytes is declared. */
const isDeclaredWide = ({ http, meta }: Declared): boolean =>
  CANDIDATES.some(({ label }) => label === http || label === meta);

/**
 * Verdict for text in some 8-bit alphabet: the declared encoding, or what a general detector finds.
 */
function foreign(bytes: Uint8Array, declared: Declared): Verdict {
  const known = [declared.http, declared.meta].find(
    (label) => label !== null && CANDIDATES.every((candidate) => candidate.label !== label),
  );
  if (known === undefined && isLatinSymbols(bytes)) return detected(LATIN, 0.9);
  const label = known ?? latinOf(bytes) ?? declared.http ?? declared.meta;
  return detected(label ?? LATIN, label === undefined ? 0.2 : known === undefined ? 0.5 : 0.7);
}

/**
 * Whether bytes that read as Big5 contain lead bytes below those of the original Big5. They may
 * then be in another extension than the standard's.
 */
const hasExtensionLead = (bytes: Uint8Array): boolean => {
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i] ?? 0;
    if (byte < 0x80) continue;
    if (byte < 0xa1) return true;
    i += 1;
  }
  return false;
};

/**
 * The lowest byte with which a byte order mark can begin. Bytes below it spare loading the
 * decoders.
 */
const LEAST_MARK = 0xef;

/** Least number of multi-byte sequences by which UTF-8 shows that a mark of UTF-16 is wrong. */
const LEAST_SEQUENCES = 4;

/**
 * The verdict of a byte order mark, unless the bytes behind it contradict it: some programs put a
 * mark before whatever they write.
 */
function byMark(
  bytes: Uint8Array,
  mark: string,
  declared: Declared,
  data: DetectionData,
): Verdict | null {
  const body = bytes.subarray(markLength(bytes));
  const isUtf8 = utf8Of(data).isValid(body);
  const isTrue =
    mark === 'utf-8'
      ? isUtf8 || utf8Share(body) > HALF
      : !isUtf8 || multiByteSequences(body, LEAST_SEQUENCES) < LEAST_SEQUENCES;
  return isTrue ? { label: mark, method: 'bom', confidence: 1 } : detect(body, declared, data);
}

/** Finds the encoding of bytes from the bytes themselves and the declarations. Never throws. */
export function detect(bytes: Uint8Array, declared: Declared, data: DetectionData): Verdict {
  const wide = utf32Order(bytes);
  if (wide !== null) return detected(wide, 0.98);
  const mark = (bytes[0] ?? 0) < LEAST_MARK ? null : getBOMEncoding(bytes);
  const told = mark === null ? null : byMark(bytes, mark, declared, data);
  if (told !== null) return told;
  const byNuls = utf16ByNuls(bytes);
  if (byNuls !== null) return detected(byNuls, 0.98);
  const high = countHighBytes(bytes, ENOUGH);
  if (high === 0) {
    const escaped = escapedEncoding(bytes);
    if (escaped !== null) return detected(escaped, 0.97);
    return { label: declared.http ?? declared.meta ?? 'utf-8', method: 'detected', confidence: 1 };
  }
  if (utf8Of(data).isValid(bytes)) {
    if (multiByteSequences(bytes, SURELY_UTF8) >= SURELY_UTF8) return detected('utf-8', 1);
  } else if (high >= ENOUGH && isCesu8(bytes, utf8Of(data))) {
    return detected('cesu-8', 0.97);
  } else if (high >= ENOUGH && utf8Share(bytes) > MOSTLY_UTF8) {
    return detected('utf-8', 0.95);
  }
  if (isLatinSymbols(bytes) && !isDeclaredWide(declared)) return foreign(bytes, declared);
  if (utf16Orders(bytes).length > 0) return byModel(bytes, declared, data);
  const quick = quickVerdict(bytes, data);
  if (quick === null || (quick === 'big5' && hasExtensionLead(bytes))) {
    return byModel(bytes, declared, data);
  }
  return detected(quick, 0.99);
}
