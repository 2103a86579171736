/**
 * Surnames that keep their character in traditional text, although the same character stands for
 * another one elsewhere: 范女士 stays 范女士, and 规范 becomes 規範.
 *
 * A character counts as a surname if neighbours show it: a title behind it, 老 or 小 before it, or a
 * given name and a verb of saying behind it. A name that is found in this way counts on the whole
 * page. Words that merely contain the character, such as 游客, are told by the language model.
 */
import type { LanguageModel } from '../language/model/language-model.ts';

/** The surnames, as in `OF_NAME`, and two that occur as such only before a title. */
const SURNAME = /[范余于涂郁岳游种干]/g;
const OF_NAME = '范余于涂郁岳游';
/** 于 is a preposition before a place or a time, and therefore needs better evidence. */
const PREPOSITION = '于';

const TITLE =
  /^(?:先生|女士|小姐|太太|教授|老[师師汉漢]|[医醫]生|大[夫爷爺妈媽叔伯姐哥]|阿姨|奶奶|[爷爺]{2}|叔叔|婆婆|嫂|[师師律][傅师師]|律[师師]|[局校院县縣市区區镇鎮乡鄉村厂廠部处處科所站][长長]|[队隊班组組][长長]|主任|[经經]理|[书書][记記]|[法警]官|同志|博士|院士|[记記]者|某|氏)/;
const NICKNAME = /[老小]$/;
const SAYING =
  '(?:[说說](?![明法服])|[称稱问問答笑]|表示|告[诉訴]|介[绍紹]|[认認][为為]|指出|坦言|直言|回[忆憶应應]|透露|[强強][调調]|解[释釋]|感慨|[补補]充|今年[\\d一二三四五六七八九])';
/** A verb of saying in the same clause, a few characters further on. */
const SAYS_SOON = new RegExp(`^[^的，。！？：；、\\d\\n]{0,8}?${SAYING}`);
const BEHIND_NAME = /^(?:[，,]?(?:[男女]|\d{1,3}[岁歲])|[（(]|[、，和与與跟])/;
/** What stands in a clause about a time or a place: 于昨天, 于会上. */
const OF_PLACE =
  /^[今昨前去上下本当當同次近这這那此每\d]|^.{1,3}[日月年上中内內里裡前后後时時间間]/;
const AFTER_CLAUSE = /[，、；]$/;
const HAN = /\p{Script=Han}/u;
/** Characters that no given name begins with. */
const NO_NAME = /[又不没沒有在是的了也都就还還很被把将將而则則]/;
/** The last characters of nouns for people, before a name: 居民, 记者, 主任. */
const OF_ROLE = /[者民长長任师師员員人友生士工家属屬授]$/;
/** The same without 长于, 生于 and 民于, which are words and phrases. */
const OF_ROLE_BEFORE_PREPOSITION =
  /(?:[者任员員友]|教授|[老教律厨廚][师師]|[居村市农農]民|[学學先][生]|[局校院县縣镇鎮厂廠部处處科所站队隊班组組][长長])$/;

/**
 * Cost (nats) from which a character does not go with the one before it. The 范 of 居民范女士 costs
 * 8.8, and the second characters of 规范, 导游, 其余 and 春游 cost 2.5 to 5.8.
 */
const UNRELATED = 6;
/**
 * The same for the first character of a given name, and behind a noun for people. 明 and 光 cost 5.1
 * and 6.3 behind 范 and 余, 范 behind 师 costs 4.5.
 */
const SLIGHTLY = 5;

class Surnames {
  readonly #model: LanguageModel;

  constructor(model: LanguageModel) {
    this.#model = model;
  }

  /** Whether the second of two characters seldom follows the first. */
  #isApart(before: string, character: string, bar: number): boolean {
    if (!HAN.test(before)) return true;
    const state = this.#model.startOf(before);
    return state.log - this.#model.logAfter(state, character.codePointAt(0) ?? 0) >= bar;
  }

  /** Whether a name may begin at an offset. 于 must begin a sentence or follow a noun for people. */
  begins(text: string, at: number): boolean {
    const before = text.charAt(at - 1);
    const character = text.charAt(at);
    const isRole = OF_ROLE.test(before);
    if (character === PREPOSITION) {
      if (OF_ROLE_BEFORE_PREPOSITION.test(text.slice(Math.max(0, at - 2), at))) return true;
      if (HAN.test(before) || AFTER_CLAUSE.test(before)) return false;
    }
    return this.#isApart(before, character, isRole ? SLIGHTLY : UNRELATED);
  }

  /** The surname with its title, nickname or first character of the given name; `null` for none. */
  at(text: string, at: number): string | null {
    const surname = text.charAt(at);
    const behind = text.slice(at + 1, at + 16);
    const title = TITLE.exec(behind)?.[0];
    if (title !== undefined) return this.begins(text, at) ? surname + title : null;
    if (!OF_NAME.includes(surname)) return null;
    if (NICKNAME.test(text.slice(0, at)) && this.begins(text, at - 1)) {
      const isWord = surname === PREPOSITION && HAN.test(text.charAt(at - 2));
      return SAYS_SOON.test(behind) && !isWord ? text.charAt(at - 1) + surname : null;
    }
    const [first = '', second = ''] = behind;
    if (
      !HAN.test(first) ||
      NO_NAME.test(first) ||
      !this.begins(text, at) ||
      !this.#isApart(surname, first, SLIGHTLY)
    )
      return null;
    if (surname === PREPOSITION && OF_PLACE.test(behind)) return null;
    const isName = [1, HAN.test(second) && second !== '的' ? 2 : 1].some((length) => {
      const rest = behind.slice(length);
      return SAYS_SOON.test(rest) || (OF_ROLE.test(text.charAt(at - 1)) && BEHIND_NAME.test(rest));
    });
    return isName ? surname + first : null;
  }
}

/** Where each text of a page has such surnames, as offsets in UTF-16 code units. */
export function surnamesIn(
  texts: readonly string[],
  model: () => LanguageModel,
): readonly (readonly number[])[] {
  const places = texts.map((text) => [...text.matchAll(SURNAME)].map(({ index }) => index));
  if (places.every((found) => found.length === 0)) return places;
  const surnames = new Surnames(model());
  const names = new Set<string>();
  for (const [i, text] of texts.entries()) {
    for (const at of places[i] ?? []) {
      const name = surnames.at(text, at);
      if (name !== null) names.add(name);
    }
  }
  const isNamed = (text: string, at: number): boolean =>
    [...names].some((name) => {
      const start = at - name.indexOf(text.charAt(at));
      return text.startsWith(name, start) && surnames.begins(text, start);
    });
  return texts.map((text, i) => (places[i] ?? []).filter((at) => isNamed(text, at)));
}
