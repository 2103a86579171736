/** Names, places and figures for the titles, bylines and tables of documents. All are invented. */

/** A word in both scripts. */
type Word = readonly [hans: string, hant: string];

const SURNAMES: readonly Word[] = [
  ['罗', '羅'],
  ['何', '何'],
  ['梁', '梁'],
  ['蒋', '蔣'],
  ['陈', '陳'],
  ['孙', '孫'],
  ['郑', '鄭'],
  ['林', '林'],
  ['魏', '魏'],
  ['钟', '鍾'],
  ['邓', '鄧'],
  ['许', '許'],
];

const GIVEN: readonly Word[] = [
  ['景川', '景川'],
  ['秀兰', '秀蘭'],
  ['志豪', '志豪'],
  ['德水', '德水'],
  ['晓雯', '曉雯'],
  ['建军', '建軍'],
  ['雅琴', '雅琴'],
  ['立群', '立群'],
  ['梦婷', '夢婷'],
  ['宝山', '寶山'],
  ['敏', '敏'],
  ['涛', '濤'],
];

const PLACES: readonly Word[] = [
  ['江口县', '江口縣'],
  ['青石镇', '青石鎮'],
  ['湖城', '湖城'],
  ['柳树湾', '柳樹灣'],
  ['东河村', '東河村'],
  ['白鹤乡', '白鶴鄉'],
  ['北岭路', '北嶺路'],
  ['南渡码头', '南渡碼頭'],
  ['松林小学', '松林小學'],
  ['云溪区', '雲溪區'],
];

const HEADS: readonly (readonly Word[])[] = [
  [
    ['姓名', '姓名'],
    ['地点', '地點'],
    ['日期', '日期'],
    ['金额', '金額'],
  ],
  [
    ['选手', '選手'],
    ['代表队', '代表隊'],
    ['比赛日', '比賽日'],
    ['奖金', '獎金'],
  ],
  [
    ['作者', '作者'],
    ['单位', '單位'],
    ['出版', '出版'],
    ['定价', '定價'],
  ],
];

/** Names in other languages, which stand in tables beside Chinese ones and are not damaged. */
export const FOREIGN_NAMES: readonly string[] = [
  'Jürgen Müßig',
  'François Lefèvre',
  'Åsa Öberg',
  'José Núñez',
  'Łukasz Żółć',
  'Søren Ærø',
  'ÄÖÜ GmbH',
  'GÜNTER GRÖẞER',
  'Ünlü Şahin',
  'Đặng Thị Hồng',
  'Håkan Ång',
  'Čeněk Řezáč',
  'São João',
  'Ægir Ólafsson',
  'ÇAĞLAR ÖZGÜR',
  'Мария Жукова',
  'Γιώργος Παππάς',
  '김서연',
];

export interface Words {
  readonly name: () => string;
  readonly place: () => string;
  readonly foreignName: () => string;
  readonly heads: () => readonly string[];
  readonly date: () => string;
  readonly amount: () => string;
}

/** Draws words in one of the two scripts. */
export function wordsOf(random: () => number, isTraditional: boolean): Words {
  const own = (word: Word | undefined): string => word?.[isTraditional ? 1 : 0] ?? '';
  const below = (most: number): number => Math.floor(random() * most);
  const draw = <T>(list: readonly T[]): T | undefined => list[below(list.length)];
  return {
    name: () => own(draw(SURNAMES)) + own(draw(GIVEN)),
    place: () => own(draw(PLACES)),
    foreignName: () => draw(FOREIGN_NAMES) ?? '',
    heads: () => (draw(HEADS) ?? []).map(own),
    date: () => `${2024 + below(9)}年${1 + below(12)}月${1 + below(28)}日`,
    amount: () => `${1 + below(90)}.${below(10)}${isTraditional ? '萬元' : '万元'}`,
  };
}
