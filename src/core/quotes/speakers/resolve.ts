/**
 * Gives each quote its speaker: named at the cue, meant by 他, or carried from the text around it.
 */

import { fold } from '../../language/script/fold.ts';
import type { FoundQuote } from '../find-quotes.ts';
import type { Clause } from '../marks/clauses.ts';
import type { Range } from '../marks/marks.ts';
import type { PageText } from '../marks/signs.ts';
import type { Announcement } from '../speech/frames.ts';
import type { People, Person } from './people.ts';
import { readSpeaker } from './read-speaker.ts';
import { type Speaker, type SpeakerKind, speaker } from './speaker.ts';
import { nameAt } from './spotted-names.ts';
import { isBareSubject } from './subject.ts';
import { GROUP } from './subject-words.ts';

export interface QuoteSpeaker {
  readonly name: string | null;
  readonly mention: string | null;
  readonly role: string | null;
  readonly kind: SpeakerKind;
  readonly resolution: 'explicit' | 'pronoun' | 'carried' | 'none';
  readonly confidence: number;
}

interface ResolverInput extends PageText {
  readonly clauses: readonly Clause[];
  readonly paragraphs: readonly Range[];
  readonly byClause: ReadonlyMap<number, Announcement>;
  readonly speakers: ReadonlyMap<Announcement, Speaker>;
  /** The people of the page: looked for when they are first asked for. */
  readonly people: () => People;
}

export interface Resolver {
  /** True if an announcement has somebody who may report. */
  mayReport(announcement: Announcement): boolean;
  resolve(
    quotes: readonly FoundQuote[],
    announcementOf: (quote: FoundQuote) => Announcement | null,
  ): readonly FoundQuote[];
}

const CONFIDENCE = {
  explicit: 0.95,
  unknown: 0.7,
  pronoun: 0.85,
  carried: 0.75,
  none: 0.3,
} as const;
/** How far back 他 may look, in characters: about four paragraphs. */
const REACH = 800;
/** 报道称, 声明称, 该报告指出: a document whose issuer was named before. */
const DEFINITE = /^(?:报[道导]|报纸|声明|通报|公告|文章|信|信中|报告|消息|该.{1,8}|.{0,2}社论)$/;

/** Cues after which a clause without a comma is reported even from an unknown subject. */
const STRONG = /^(?:指控|指责|宣布|声称|宣称|表示|透露|强调|呼吁)$/;
const FORESEES = /^(?:预计|预测|估计)$/;
const BRIEF = 8;
/** How far into a clause its subject is looked for: bounds the work on clauses without end. */
const LEADING = 40;
/** “…。”谈起明年，林某笑了 → 林某 */
const ABOUT = /^(?:谈及|谈起|谈到|说起|说到|提起|提及|提到|回忆|回想|讲起)/;
/** “…。”林某的话引来掌声 → 林某 */
const WORDS_OF = /的(?:表态|说法|话(?!语)|感慨|回答|评价|观点|心声|心愿|感受)/;

/** 该负责人, 这位村民: somebody who spoke before. */
const DEFINITE_PERSON = /^(?:该|上述)(?:负责人|发言人|人士|工作人员|官员|专家|男子|女子)$/;

type Known = Omit<QuoteSpeaker, 'resolution' | 'confidence'>;

/** What a record tells of a speaker, without where he was met. */
const named = ({ name, mention, role, kind }: Known): Known => ({ name, mention, role, kind });

/** Makes the resolver of a page. */
export function createResolver(input: ResolverInput): Resolver {
  const { text, folded, clauses, paragraphs, byClause, speakers } = input;
  let met: People | undefined;
  const people = (): People => {
    met ??= input.people();
    return met;
  };

  /** The subject of an earlier clause of the sentence: 林某拿出一张图，说… → 林某 */
  const inherited = (announcement: Announcement): Speaker | null => {
    const home = clauses[announcement.clause];
    if (home === undefined || !isBareSubject(folded, announcement.subject)) return null;
    for (
      let i = announcement.clause - 1;
      i >= home.sentence && i > announcement.clause - 5;
      i -= 1
    ) {
      const clause = clauses[i];
      if (clause === undefined || clause.stop === 'speech') return null;
      const other = byClause.get(i);
      const found = (other === undefined ? undefined : speakers.get(other)) ?? leading(clause);
      if (found !== null && found !== undefined) return found;
    }
    return null;
  };

  /** Who begins a clause: a person of the page, or a noun that can speak. */
  const leading = (clause: Clause): Speaker | null => {
    const person = people().firstAfter(clause.start, clause.end);
    if (person !== null) {
      const at = text.indexOf(person.name, clause.start);
      if (at >= clause.start && at < clause.end) {
        const range = { start: at, end: at + person.name.length };
        return speaker(text, range, { role: person.role, kind: 'person', named: true });
      }
    }
    const end = Math.min(clause.end, clause.start + LEADING);
    const found = readSpeaker(input, { start: clause.start, end });
    return found === null || found.kind === 'unknown' || found.kind === 'document' ? null : found;
  };

  const known = (person: Person, mention: string | null): Known => ({
    name: person.name,
    mention: mention ?? person.name,
    role: person.role,
    kind: person.kind,
  });

  const antecedent = (pronoun: string, at: number): Person | null =>
    people().meantBy(pronoun, at, Math.max(0, at - REACH)) ?? people().firstAfter(at, at + REACH);

  /** Whom the words before a quote name or mean. */
  const identified = (
    found: Speaker,
    last: Known | null,
    organization: Known | null,
  ): QuoteSpeaker => {
    if (found.pronoun) {
      const plural = found.mention.length > 1;
      const person = plural ? null : antecedent(found.mention, found.start);
      const by = person === null ? last : known(person, found.mention);
      if (by === null || plural) {
        return { ...bare(found), name: null, resolution: 'pronoun', confidence: CONFIDENCE.none };
      }
      return {
        ...named(by),
        mention: found.mention,
        resolution: 'pronoun',
        confidence: CONFIDENCE.pronoun,
      };
    }
    if (DEFINITE_PERSON.test(fold(found.mention)) && last !== null) {
      const { name, role } = last;
      const { carried: confidence } = CONFIDENCE;
      return { ...bare(found), name, role, resolution: 'carried', confidence };
    }
    if (found.kind !== 'person' && DEFINITE.test(fold(found.mention))) {
      const name = organization?.name ?? null;
      const { carried: confidence } = CONFIDENCE;
      return { ...bare(found), name, role: null, resolution: 'carried', confidence };
    }
    const confidence = found.kind === 'unknown' ? CONFIDENCE.unknown : CONFIDENCE.explicit;
    return { ...bare(found), resolution: 'explicit', confidence };
  };

  /** 他摇头：“…” has no cue, but a pronoun before its colon. */
  const beforeColon = (quote: FoundQuote): Speaker | null => {
    if (quote.rule !== 'colon') return null;
    const clause = clauses[clauseFrom(quote.start - 1) - 1];
    // 他被店主责怪：“…” is the shopkeeper's.
    if (clause?.stop !== 'colon') return null;
    const words = { start: clause.start, end: Math.min(clause.end, clause.start + LEADING) };
    if (text.slice(words.start, words.end).includes('被')) return null;
    const found = readSpeaker(input, words);
    return found?.pronoun === true ? found : null;
  };

  const bare = (found: Speaker): Known => {
    const group = found.named && found.kind === 'person' ? GROUP.exec(found.mention) : null;
    const whole = group === null ? found.mention : `${group[1]}、${group[2]}`;
    const name = found.named ? people().fullName(whole) : null;
    const role = found.role ?? (name === null ? null : people().roleOf(name));
    const kind = (name === null ? null : people().kindOf(name)) ?? found.kind;
    return {
      name,
      mention: found.mention,
      role,
      kind: found.kind === 'unknown' ? kind : found.kind,
    };
  };

  /** Index of the clause that begins at or after an offset. */
  const clauseFrom = (at: number): number => {
    let low = 0;
    let high = clauses.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((clauses[middle]?.start ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  /** “…。”林某的话引来掌声, “…。”林某笑得很开心: who is named in a clause after a quote. */
  const namedIn = (clause: Clause, first: boolean, about: boolean): Known | null => {
    const words = WORDS_OF.exec(folded.slice(clause.start, clause.start + 60));
    if (first && words !== null) {
      const end = clause.start + words.index;
      const owner = readSpeaker(input, { start: clause.start, end });
      if (owner?.named === true) return bare(owner);
    }
    const person = people().firstAfter(clause.start, clause.end);
    if (person !== null) return known(person, null);
    const length = !first && about ? nameAt(folded, clause.start) : 0;
    if (length === 0) return null;
    const name = text.slice(clause.start, clause.start + length);
    return { name, mention: name, role: null, kind: 'person' };
  };

  /** “…。”谈及明年，林某表示，… → 林某 */
  const following = (quote: FoundQuote): Known | null => {
    const index = clauseFrom(quote.end);
    const first = clauses[index];
    if (first === undefined || text.slice(quote.end, first.start).includes('\n')) return null;
    const about = ABOUT.test(folded.slice(first.start, first.start + 4));
    for (let i = index; i < index + 4; i += 1) {
      const clause = clauses[i];
      if (clause === undefined || clause.sentence !== first.sentence) break;
      const one = byClause.get(i);
      const found = one === undefined ? undefined : speakers.get(one);
      if (found !== undefined && !found.pronoun) return bare(found);
      const named = namedIn(clause, i === index, about);
      if (named !== null) return named;
    }
    return null;
  };

  /** Who is likeliest to go on where no cue stands. */
  const likeliest = (quote: FoundQuote, last: (Known & { at: number }) | null): Known | null => {
    const ahead = following(quote);
    if (ahead !== null) return ahead;
    const here = clauses[Math.max(0, clauseFrom(quote.start + 1) - 1)]?.paragraph ?? 0;
    const from = paragraphs[Math.max(0, here - 1)]?.start ?? 0;
    const person = people().lastBefore(quote.start, from);
    // Within a paragraph the one who spoke goes on, whoever else is named.
    if (last !== null && last.at >= (paragraphs[here]?.start ?? 0)) return last;
    if (person !== null) return known(person, null);
    if (last !== null) return last;
    const next = people().firstAfter(quote.end, quote.end + REACH);
    return next === null ? null : known(next, null);
  };

  /** The speaker of a quote that no cue stands by. */
  const carried = (
    quote: FoundQuote,
    last: (Known & { at: number }) | null,
  ): QuoteSpeaker | null => {
    const one = likeliest(quote, last);
    if (one === null) return null;
    const { name, mention, role, kind } = one;
    const { carried: confidence } = CONFIDENCE;
    return { name, mention, role, kind, resolution: 'carried', confidence };
  };

  return {
    mayReport: (announcement) => {
      const found = speakers.get(announcement);
      if (announcement.joint === 'none') {
        // 气象台发布预警，预计明天有雨 → the narrator's own words.
        const foresees = FORESEES.test(announcement.word);
        const by = found ?? (foresees ? null : inherited(announcement));
        const brief = by !== null && by.end - by.start <= BRIEF;
        return (
          by !== null && (bare(by).kind !== 'unknown' || (brief && STRONG.test(announcement.word)))
        );
      }
      return found !== undefined || inherited(announcement) !== null;
    },
    resolve: (quotes, announcementOf) => {
      let last: (Known & { at: number }) | null = null;
      let organization: Known | null = null;
      return quotes.map((quote) => {
        const announcement = announcementOf(quote);
        const found =
          announcement === null
            ? beforeColon(quote)
            : (speakers.get(announcement) ?? inherited(announcement));
        const by = found === null ? carried(quote, last) : identified(found, last, organization);
        if (by !== null) {
          const { name, mention, role, kind } = by;
          if (by.resolution !== 'pronoun' || name !== null) {
            last = { name, mention: name ?? mention, role, kind, at: quote.start };
          }
          if (kind === 'organization') organization = { name, mention, role, kind };
        }
        return { ...quote, speaker: by };
      });
    },
  };
}
