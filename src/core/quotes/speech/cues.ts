import { endTest, type WordHit, wordList } from '../marks/words.ts';
import { NOT_AFTER, NOT_BEFORE } from './not-cues.ts';

/**
 * Verbs of saying and other words that announce speech (simplified; texts are folded before they
 * are compared).
 *
 * - `report` takes a clause after a comma or a colon: 校长说，明天停课
 * - `clause` takes it without a mark too: 校长称明天停课
 * - `tell` may name the hearer first: 校长告诉家长，明天停课
 * - `quote` announces only words in quotation marks: 校长喊：“停课！”
 */
export type CueKind = 'report' | 'clause' | 'tell' | 'quote';

type Row = readonly [cue: string, kind: CueKind, example: string];

const ROWS: readonly Row[] = [
  ['说', 'clause', '林某说，明天开工'],
  ['说道', 'report', '林某说道，明天开工'],
  ['表示', 'clause', '林某表示，明天开工'],
  ['表态', 'report', '林某表态，明天开工'],
  ['称', 'clause', '公司称明天开工'],
  ['指出', 'clause', '报告指出，桥已老旧'],
  ['认为', 'clause', '专家认为桥已老旧'],
  ['觉得', 'quote', '她觉得：“这桥真美。”'],
  ['介绍', 'report', '站长介绍，水位已降'],
  ['告诉', 'tell', '店主告诉记者，客人少了'],
  ['告知', 'tell', '客服告知记者，系统正在检修'],
  ['提醒', 'tell', '警方提醒市民，注意防骗'],
  ['建议', 'tell', '医生建议，每天走一走'],
  ['呼吁', 'clause', '学会呼吁尽快修桥'],
  ['希望', 'report', '校长希望，家长一起来'],
  ['期待', 'quote', '她期待：“明年再来。”'],
  ['谈到', 'report', '他谈到，路不好走'],
  ['谈道', 'report', '他谈道，路不好走'],
  ['提到', 'report', '报告提到，要修三座桥'],
  ['提及', 'report', '报告提及，要修三座桥'],
  ['提出', 'clause', '报告提出要修三座桥'],
  ['讲到', 'report', '他讲到，路不好走'],
  ['讲道', 'report', '他讲道，路不好走'],
  ['讲述', 'report', '他讲述，当年没有路'],
  ['写道', 'report', '信里写道，桥已老旧'],
  ['写到', 'report', '信里写到，桥已老旧'],
  ['写着', 'quote', '牌子上写着：“请绕行。”'],
  ['回应', 'report', '公司回应，正在调查'],
  ['回复', 'report', '客服回复，三天内退款'],
  ['答复', 'report', '部门答复，三天内办结'],
  ['回答', 'quote', '他回答：“没有。”'],
  ['补充', 'report', '他补充，还有一座桥'],
  ['解释', 'report', '他解释，这是旧图'],
  ['透露', 'clause', '公司透露，明年上市'],
  ['宣布', 'clause', '公司宣布明年上市'],
  ['宣称', 'clause', '公司宣称明年上市'],
  ['声称', 'clause', '他声称自己没去'],
  ['供称', 'clause', '陈某供称自己没去'],
  ['自称', 'quote', '他自称：“从没去过。”'],
  ['通报', 'report', '警方通报，无人受伤'],
  ['报道', 'report', '某报报道，桥已修好'],
  ['报导', 'report', '某报报导，桥已修好'],
  ['强调', 'clause', '他强调，安全第一'],
  ['重申', 'report', '他重申，立场不变'],
  ['警告', 'clause', '他警告，水还会涨'],
  ['承认', 'clause', '公司承认，零件有缺陷'],
  ['否认', 'report', '他否认：我没有去'],
  ['证实', 'report', '警方证实，无人受伤'],
  ['确认', 'report', '警方确认，无人受伤'],
  ['披露', 'report', '公司披露，订单减少'],
  ['批评', 'clause', '他批评，这样太慢'],
  ['质疑', 'clause', '网友质疑，钱去了哪里'],
  ['反驳', 'report', '他反驳，事情不是这样'],
  ['指控', 'clause', '原告指控公司偷换零件'],
  ['指责', 'clause', '乘客指责公司隐瞒真相'],
  ['爆料', 'clause', '网友爆料，店里有鼠'],
  ['反映', 'report', '居民反映，夜里太吵'],
  ['反馈', 'report', '客户反馈，机器好用'],
  ['坦言', 'report', '她坦言，当时很怕'],
  ['直言', 'report', '她直言，当时很怕'],
  ['坦承', 'report', '她坦承，当时很怕'],
  ['坦诚', 'quote', '她坦诚：“很怕。”'],
  ['断言', 'report', '他断言，股价会跌'],
  ['预测', 'clause', '机构预测油价将涨'],
  ['预计', 'clause', '机构预计油价将涨'],
  ['估计', 'report', '他估计，要修三年'],
  ['感慨', 'report', '她感慨，变化真大'],
  ['感叹', 'report', '她感叹，变化真大'],
  ['调侃', 'report', '她调侃，自己像个司机'],
  ['笑称', 'report', '她笑称，自己像个司机'],
  ['笑言', 'report', '她笑言，自己像个司机'],
  ['回忆', 'report', '她回忆，那年雪很大'],
  ['分析', 'report', '他分析，雨季要来了'],
  ['总结', 'report', '他总结，一靠人二靠路'],
  ['主张', 'report', '他主张，先修路'],
  ['承诺', 'report', '公司承诺，三天退款'],
  ['保证', 'report', '公司保证，三天退款'],
  ['所说', 'quote', '正如林某所说：“慢就是快。”'],
  ['所言', 'quote', '正如林某所言：“慢就是快。”'],
  ['如是说', 'quote', '“慢就是快。”林某如是说'],
  ['澄清', 'report', '他澄清，图是旧的'],
  ['抱怨', 'report', '乘客抱怨，车等了很久'],
  ['倡议', 'report', '学会倡议，一起护河'],
  ['告诫', 'tell', '他告诫学生，不要下水'],
  ['自述', 'report', '她自述，那年雪很大'],
  ['提问', 'quote', '他提问：“几点了？”'],
  ['唱', 'quote', '她唱：“一条大河。”'],
  ['问', 'quote', '她问：“几点了？”'],
  ['追问', 'quote', '她追问：“几点了？”'],
  ['反问', 'quote', '她反问：“几点了？”'],
  ['询问', 'clause', '她询问：“几点了？”'],
  ['问询', 'quote', '她问询，“几点了？”'],
  ['喊', 'quote', '他喊：“快走！”'],
  ['叫', 'quote', '他叫：“快走！”'],
  ['嚷', 'quote', '他嚷：“快走！”'],
  ['骂', 'quote', '他骂：“混账！”'],
  ['叹', 'quote', '她叹：“老了。”'],
  ['答', 'quote', '他答：“没有。”'],
  ['曰', 'quote', '子曰：“学而时习之。”'],
  ['云', 'quote', '诗云：“关关雎鸠。”'],
  ['留言', 'report', '网友留言：真好看'],
  ['评论', 'report', '网友评论：真好看'],
  ['点赞', 'quote', '网友点赞：“真好看！”'],
  ['发文', 'report', '他发文：明天开演'],
  ['发帖', 'report', '他发帖：明天开演'],
  ['叮嘱', 'tell', '她叮嘱孩子，路上小心'],
  ['嘱咐', 'tell', '她嘱咐孩子，路上小心'],
  ['安慰', 'quote', '她安慰：“别怕。”'],
  ['鼓励', 'quote', '她鼓励：“再来一次。”'],
  ['介绍到', 'report', '他介绍到，水位已降'],
  ['规定', 'quote', '条例规定：“不得停车。”'],
  ['明确', 'quote', '通知明确：“不得停车。”'],
  ['要求', 'quote', '通知要求：“立即停工。”'],
  ['公示', 'quote', '村口公示：“每月十元。”'],
  ['开口', 'quote', '他开口：“坐吧。”'],
  ['道', 'quote', '老人道：“请坐。”'],
  ['指', 'clause', '林某指，水位已降'],
  ['说明', 'report', '校长说明，明天停课'],
  ['声明', 'report', '公司声明，零件合格'],
  ['描述', 'report', '目击者描述，车速很快'],
  ['直言不讳', 'report', '他直言不讳，桥修得太慢'],
  ['通知', 'quote', '学校通知：“明天停课。”'],
  ['批示', 'quote', '市长批示：“尽快修桥。”'],
  ['转告', 'tell', '他转告林某，“明天再来。”'],
  ['惊呼', 'quote', '乘客惊呼：“着火了！”'],
  ['大喊', 'quote', '他大喊：“快走！”'],
  ['高喊', 'quote', '他高喊：“快走！”'],
  ['责问', 'quote', '店主责问：“钱呢？”'],
  ['质问', 'quote', '店主质问：“钱呢？”'],
  ['劝说', 'tell', '她劝说邻居，早点搬走'],
  ['称赞', 'quote', '乘客称赞：“真快！”'],
  ['夸赞', 'quote', '乘客夸赞：“真快！”'],
  ['吐槽', 'report', '乘客吐槽，车等了很久'],
  ['谴责', 'report', '学会谴责，这样伤人'],
  ['形容', 'quote', '他形容：“像过年一样。”'],
  ['点评', 'report', '他点评，这一步很稳'],
  ['写下', 'quote', '她写下：“明天会好。”'],
  ['念叨', 'quote', '她念叨：“怎么还不回来。”'],
  ['附和', 'quote', '邻居附和：“就是。”'],
  ['接话', 'quote', '邻居接话：“就是。”'],
  ['辩称', 'clause', '他辩称自己没去'],
  ['指称', 'clause', '原告指称公司隐瞒'],
  ['谎称', 'clause', '他谎称车坏了'],
  ['诉称', 'clause', '原告诉称，钱未归还'],
  ['坚称', 'clause', '他坚称自己没去'],
  ['直指', 'report', '议员直指，账目不清'],
  ['痛批', 'report', '议员痛批，这样太慢'],
  ['狠批', 'report', '议员狠批，这样太慢'],
  ['炮轰', 'report', '议员炮轰，这样太慢'],
  ['直斥', 'report', '议员直斥，这样太慢'],
  ['怒斥', 'report', '乘客怒斥，这样太慢'],
  ['讽刺', 'report', '网友讽刺，桥像迷宫'],
  ['嘲讽', 'report', '网友嘲讽，桥像迷宫'],
  ['回怼', 'quote', '他回怼：“与你无关。”'],
  ['喊话', 'report', '市长喊话，请大家留下'],
  ['放话', 'report', '老板放话，月底关店'],
  ['扬言', 'report', '他扬言，要告上法庭'],
  ['慨叹', 'report', '她慨叹，变化真大'],
  ['自曝', 'report', '她自曝，三天没睡'],
  ['曝料', 'report', '网友曝料，店里有鼠'],
  ['揭露', 'report', '记者揭露，店里有鼠'],
  ['戏称', 'clause', '她戏称自己是司机'],
  ['自嘲', 'report', '她自嘲，像个司机'],
  ['陈述', 'report', '证人陈述，车速很快'],
  ['供述', 'report', '陈某供述，自己去过'],
  ['作证', 'report', '邻居作证，他没有去'],
  ['辩解', 'report', '他辩解，车坏了'],
  ['申辩', 'report', '他申辩，车坏了'],
  ['追忆', 'report', '她追忆，那年雪很大'],
  ['忆述', 'report', '她忆述，那年雪很大'],
  ['阐述', 'report', '他阐述，先修路再修桥'],
  ['提议', 'report', '他提议，先修路'],
  ['判断', 'report', '分析师判断，油价会跌'],
  ['推测', 'report', '专家推测，桥建于宋代'],
  ['猜测', 'report', '网友猜测，她要退出'],
  ['预言', 'report', '他预言，油价会跌'],
  ['预料', 'report', '学者预料，水还会涨'],
  ['明言', 'report', '他明言，不会参选'],
  ['申明', 'report', '公司申明，零件合格'],
  ['转述', 'report', '邻居转述，他已经走了'],
  ['告慰', 'quote', '她告慰：“桥修好了。”'],
  ['叮咛', 'tell', '她叮咛孩子，路上小心'],
  ['吩咐', 'tell', '她吩咐孩子，早点回家'],
  ['恳求', 'quote', '她恳求：“再等一天。”'],
  ['请求', 'quote', '她请求：“再等一天。”'],
  ['央求', 'quote', '她央求：“再等一天。”'],
  ['催促', 'quote', '她催促：“快走。”'],
  ['嘟囔', 'quote', '他嘟囔：“又下雨了。”'],
  ['嘀咕', 'quote', '他嘀咕：“又下雨了。”'],
  ['埋怨', 'quote', '她埋怨：“怎么才来？”'],
  ['打趣', 'quote', '她打趣：“像过年。”'],
  ['宣读', 'quote', '法官宣读：“判决如下。”'],
  ['高呼', 'quote', '球迷高呼：“再来一个！”'],
  ['直呼', 'quote', '网友直呼：“太美了！”'],
  ['疾呼', 'quote', '学者疾呼：“救救江豚！”'],
  ['一句', 'quote', '他回了一句：“知道了。”'],
  ['获悉', 'quote', '她获悉：“车已开走。”'],
];

/** Verbs that combine with 说, 道 or 称: 补充 + 道 → 补充道. */
const MANNERS =
  '感慨 感叹 补充 解释 总结 叮嘱 嘱咐 发誓 回忆 分析 举例 坦言 调侃 打趣 反问 追问 强调 介绍 评价 评论 回应 回答 答复 ' +
  '开玩笑 安慰 鼓励 提醒 警告 呼吁 报道 报导 刊文 撰文 发文 发帖 留言 声明 述评 社评 通报 反驳 感激 激动 兴奋 高兴 自豪 骄傲 ' +
  '哽咽 微笑 笑 哭 叹 喊 叫 问 答 惊叹 赞叹 称赞 夸赞 自嘲 抱怨 诉苦 承诺 透露 描述 形容 表态 告诫 劝 骂 谈 讲 写 回复 控诉 点评 解读 辟谣 辩解 辩称';

const SPEECH_VERBS = ['说', '道', '称'];

/** Words after which a cue of two characters is a noun: 做出回应, 新的承诺, 阐述和总结. */
const NOUN_AFTER: ReadonlySet<string> = new Set('的了出做作些项个条份次种何和与及、');

/** Words after which nothing has been said: 投资者应该质疑, 她无法回答. */
const isUnsaid = endTest(
  (
    '应该 应当 必须 可能 能够 难以 无法 可以 不能 不会 不应 不愿 不肯 不想 没有 并未 尚未 从未 不再 想要 ' +
    '拒绝 打算 准备 懒得 来不及'
  ).split(' '),
);

export interface Cue extends WordHit {
  readonly kind: CueKind;
}

const KINDS: ReadonlyMap<string, CueKind> = new Map([
  ...MANNERS.split(' ').flatMap((manner) =>
    SPEECH_VERBS.map((verb): [string, CueKind] => [
      manner + verb,
      verb === '称' || verb === '说' ? 'clause' : 'report',
    ]),
  ),
  ...ROWS.map(([cue, kind]): [string, CueKind] => [cue, kind]),
]);

/** Cues of two characters that are never nouns. */
const VERBS: ReadonlySet<string> = new Set([
  ...MANNERS.split(' ').flatMap((manner) => SPEECH_VERBS.map((verb) => manner + verb)),
  '表示',
  '认为',
]);

export const CUES = wordList([...KINDS.keys()]);

const AND = '并';
const PAUSES: ReadonlySet<string> = new Set('，,：:');

function announces(folded: string, { start, end, word }: WordHit): boolean {
  if (word.length > 1 && NOUN_AFTER.has(folded.charAt(start - 1)) && !VERBS.has(word)) return false;
  const before = folded.charCodeAt(start - 1);
  const paused = PAUSES.has(folded.charAt(end));
  for (const text of NOT_BEFORE.get(word) ?? []) {
    // 他并称，… announces something; A 与 B 并称“双塔” does not
    if (text === AND && paused) continue;
    const fits = text.charCodeAt(text.length - 1) === before;
    if (fits && folded.startsWith(text, start - text.length)) return false;
  }
  const after = folded.charCodeAt(end);
  for (const text of NOT_AFTER.get(word) ?? []) {
    if (text.charCodeAt(0) === after && folded.startsWith(text, end)) return false;
  }
  return !isUnsaid(folded, 0, start);
}

/** 原告|诉称 contains 告诉, which comes first. */
const ofPlaintiff = (folded: string, hit: WordHit): WordHit =>
  hit.word === '告诉' && folded.startsWith('原告诉称', hit.start - 1)
    ? { start: hit.start + 1, end: hit.end + 1, word: '诉称' }
    : hit;

/** All cues of a folded text that begin at one of the offsets, in order. */
export function cuesAmong(folded: string, starts: readonly number[]): readonly Cue[] {
  const cues: Cue[] = [];
  for (const seen of CUES.among(folded, starts)) {
    const hit = ofPlaintiff(folded, seen);
    const { start, end, word } = hit;
    if (start < (cues.at(-1)?.end ?? 0) || !announces(folded, hit)) continue;
    cues.push({ start, end, word, kind: KINDS.get(word) ?? 'quote' });
  }
  return cues;
}
