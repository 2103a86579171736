/** The verbs of saying, and what each may announce. */

import { once } from '../text/once.ts';

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

/** The words of each kind. `fixtures/cues/examples.json` has a sentence for each of them. */
const WORDS: Readonly<Record<CueKind, string>> = {
  report:
    '说道 表态 介绍 希望 谈到 谈道 提到 提及 讲到 讲道 讲述 写道 写到 回应 回复 ' +
    '答复 补充 解释 通报 报道 报导 否认 证实 确认 披露 反驳 反映 反馈 估计 ' +
    '调侃 回忆 分析 总结 主张 承诺 保证 澄清 倡议 自述 留言 评论 发文 发帖 ' +
    '预告 介绍到 说明 声明 描述 直言不讳 吐槽 谴责 点评 讽刺 嘲讽 喊话 ' +
    '曝料 揭露 自嘲 陈述 供述 作证 申辩 追忆 阐述 提议 判断 推测 猜测 ' +
    '预言 预料 明言 申明 转述 所说 所言',
  clause:
    '说 表示 称 指出 认为 呼吁 提出 透露 宣布 宣称 号称 声称 供称 强调 重申 ' +
    '警告 承认 批评 质疑 指控 指责 爆料 坦言 直言 坦承 预测 预计 预估 感慨 感叹 ' +
    '笑称 笑言 询问 指 悲叹 大叹 辩称 指称 谎称 诉称 坚称 直指 痛批 狠批 炮轰 ' +
    '直斥 怒斥 慨叹 戏称 忆述 答辩称 扬言 自曝 抱怨 断言 放话 辩解 抨击 驳斥 痛斥 释明 怒轰 狠轰 认定 话',
  tell: '告诉 告知 提醒 建议 告诫 敦促 叮嘱 嘱咐 转告 劝说 叮咛 吩咐 劝 劝导 劝慰',
  quote:
    '觉得 期待 写着 回答 自称 坦诚 如是说 提问 唱 问 答曰 问曰 对曰 笑曰 叹曰 追问 反问 问询 ' +
    '喊 叫 嚷 骂 叹 答 曰 云 点赞 安慰 鼓励 规定 明确 要求 公示 开口 道 通知 ' +
    '批示 惊呼 大喊 高喊 责问 质问 称赞 夸赞 形容 揶揄 写下 自言自语 念叨 接话 勉励 回怼 ' +
    '告慰 恳求 请求 央求 催促 嘟囔 嘀咕 埋怨 打趣 宣读 高呼 直呼 疾呼 一句 获悉',
};

/** Verbs that combine with 说, 道 or 称: 补充 + 道 → 补充道. */
const MANNERS =
  '感慨 感叹 补充 解释 总结 叮嘱 嘱咐 发誓 回忆 分析 举例 坦言 调侃 打趣 反问 追问 强调 介绍 评价 评论 回应 回答 答复 ' +
  '开玩笑 安慰 鼓励 提醒 警告 呼吁 报道 报导 刊文 撰文 发文 发帖 留言 声明 述评 社评 通报 反驳 感激 激动 兴奋 高兴 自豪 骄傲 ' +
  '哽咽 微笑 苦笑 大笑 冷笑 憨笑 笑 哭 叹 喊 叫 问 答 惊叹 赞叹 称赞 夸赞 自嘲 抱怨 诉苦 承诺 透露 描述 形容 表态 告诫 劝 骂 谈 讲 写 回复 控诉 点评 解读 辟谣 辩解 辩称 ' +
  '嘀咕 嘟囔 嘟哝 咕哝 念叨 唠叨 喃喃 插嘴 插话 搭腔 接茬 接话 附和 吆喝 嚷嚷 叫嚷 埋怨 央求 恳求 哀求 叮咛 吩咐 催促 惊呼 劝慰 怒斥';

const SPEECH_VERBS = ['说', '道', '称'];

/** The verbs that a manner and a verb make. 补充道 needs a mark behind it, 补充说 none. */
function combined(): ReadonlyMap<string, CueKind> {
  const kinds = new Map<string, CueKind>();
  for (const manner of MANNERS.split(' ')) {
    for (const verb of SPEECH_VERBS) kinds.set(manner + verb, verb === '道' ? 'report' : 'clause');
  }
  return kinds;
}

const combinations = once(combined);

function kindsOfCues(): ReadonlyMap<string, CueKind> {
  const kinds = new Map(combinations());
  for (const kind of ['report', 'clause', 'tell', 'quote'] as const) {
    for (const cue of WORDS[kind].split(' ')) kinds.set(cue, kind);
  }
  return kinds;
}

/** All words with their kinds. */
export const cueKinds = once(kindsOfCues);

/** Whether a cue of at least two characters is never a noun. */
export const isVerb = (cue: string): boolean =>
  cue === '表示' || cue === '认为' || combinations().has(cue);
