/**
 * Finds the organization that a definite noun means: 该公司 is the company that the text names last
 * before it, 校方 the school.
 */

import { fold } from '../../language/script/fold.ts';
import { readSpeaker } from '../mentions/read-speaker.ts';
import { QUANTITY } from '../words/subject-words.ts';
import { ORGANIZATIONS, TITLES } from '../words/titles.ts';
import type { Scene } from './scene.ts';

/** Nouns for an organization, and how the names of those end that they can mean. */
const MEANS: readonly (readonly [noun: RegExp, ends: RegExp])[] = [
  [
    /^校方$|^该?校$|^学校$|^该(?:大|中|小)学$/,
    /(?:大学|中学|小学|学院|学校|幼儿园|[一二三四五六七八九十]中)$/,
  ],
  [/^院方$|^该院$|^医院$|^该医院$/, /医院$/],
  [/^(?:该|这家|上述)?(?:公司|集团|企业)$/, /(?:公司|集团|股份|科技|证券|银行|保险|汽车)$/],
  [/^该行$/, /(?:银行|分行|支行)$/],
  [/^该党$/, /党$/],
  [/^该会$|^该协会$|^该组织$/, /(?:协会|学会|商会|联合会|联盟|组织|基金会)$/],
  [/^该局$/, /局$/],
  [/^该部$|^该部门$/, /部$/],
  [/^该社$/, /(?:通讯社|新闻社|社)$/],
  [/^该报$/, /(?:日报|晚报|时报|周报|报)$/],
];
/** 【美国一大学 and 随着科技公司 name nobody. */
const NO_NAME =
  /[【】一某各几多这那其该]|^(?:随|由于|为了|作为|关于|对于)|^(?:科技|互联网|上市|保险|房地产|外国|本地|私人|国有|大型|小型)?(?:公司|集团|企业|银行|学校|医院|大学|中学|小学)$/;
/** How far back the name is searched, in characters, and how many nouns are read there. */
const BACK = 800;
const MOST_READ = 12;
/** Number of characters behind a name within which somebody of the organization is named. */
const LONGEST_OWNED = 6;
/** Length of words for a kind of company. */
const LONGEST_KIND = 4;

/** The name of the organization that a mention before an offset means, or null. */
export function organizationMeant(scene: Scene, mention: string, before: number): string | null {
  const folded = fold(mention);
  const ends = MEANS.find(([noun]) => noun.test(folded))?.[1];
  if (ends === undefined) return null;
  const { reading, people } = scene;
  const from = Math.max(0, before - BACK);
  const hits = ORGANIZATIONS.in(reading.folded, from, before);
  let read = 0;
  for (let i = hits.length - 1; i >= 0 && read < MOST_READ; i -= 1) {
    const hit = hits[i];
    if (hit === undefined || !ends.test(reading.folded.slice(Math.max(0, hit.end - 4), hit.end))) {
      continue;
    }
    // 某公司的分析师 is about somebody else
    const next = reading.folded.startsWith('的', hit.end) ? hit.end + 1 : hit.end;
    const owns = TITLES.in(reading.folded.slice(next, next + LONGEST_OWNED)).length > 0;
    if (owns) continue;
    read += 1;
    const clause = reading.clauses[reading.index().clauseAt(hit.start)];
    if (clause === undefined || hit.start < clause.start) continue;
    const found = readSpeaker(reading, { start: clause.start, end: hit.end });
    if (found === null || found.kind !== 'organization' || !found.named) continue;
    const whole = found.end === hit.end && found.end - found.start > hit.end - hit.start + 1;
    const name = fold(found.mention);
    // 配件公司 is no name: a company is named as a subject, or a second time
    const known =
      hit.word !== '公司' ||
      (found.start === clause.start && name.length > LONGEST_KIND) ||
      people().occurs(found.mention);
    if (whole && known && !QUANTITY.test(name) && !NO_NAME.test(name))
      return people().fullName(found.mention);
  }
  return null;
}
