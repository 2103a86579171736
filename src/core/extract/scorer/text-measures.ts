/**
 * Measures of the text of a line, each found in one pass, and words that hint at what the line is.
 */

/** Marks that may be last in a sentence: `…。”（完）` */
const ENDS = new Set('。！？!?…；;.”’」』"）)】');
const SENTENCE_MARKS = new Set('。！？!?…');
const PAUSE_MARKS = new Set('，、；：,;:');

export interface TextMeasures {
  /** Number of marks that end a sentence. */
  readonly sentences: number;
  readonly pauses: number;
  readonly digits: number;
  /** Number of ASCII letters. */
  readonly latin: number;
  readonly endsSentence: boolean;
  /** One bit for each row of HINTS. */
  readonly hints: number;
}

interface Hint {
  readonly name: string;
  readonly pattern: RegExp;
}

/** Words of lines around articles. They decide nothing by themselves; the model weighs them. */
export const HINTS: readonly Hint[] = [
  {
    name: 'others',
    pattern:
      /推荐|推薦|延伸|相关|相關|热门|熱門|排行|上一篇|下一篇|上一條|下一條|上一条|下一条|往期|更多|猜你|精选|精選|专题|most |related|read more|trending|recommend/i,
  },
  {
    name: 'reader',
    pattern:
      /登录|登錄|登入|注册|註冊|评论|評論|留言|网友|網友|回复|回覆|楼主|樓主|会员|會員|密码|点赞|收藏|举报|log ?in|sign ?up|comments?\b|repl(?:y|ies)/i,
  },
  {
    name: 'appeal',
    pattern:
      /广告|廣告|下载|下載|客户端|扫码|掃碼|二维码|扫一扫|关注|關注|追蹤|订阅|訂閱|加入|分享|公众号|微信|APP|Facebook|LINE|subscribe|newsletter|follow us|advert/i,
  },
  {
    name: 'maker',
    pattern: /编辑|編輯|责编|責編|校对|审核|来源|來源|原标题|记者|記者|作者|供稿|撰文|by /i,
  },
  {
    name: 'legal',
    pattern:
      /版权|版權|著作權|转载|轉載|声明|聲明|免责|侵权|备案|许可证|联系|聯絡|电话|電話|传真|地址|邮编|copyright|©|privacy|cookie|terms/i,
  },
  { name: 'day', pattern: /(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}/ },
  { name: 'clock', pattern: /\d{1,2}[:：]\d\d/ },
  { name: 'picture', pattern: /[图圖](?:[/／为為：:源片]|\d)|[摄攝]|供图|▲|Getty|AFP|photo/i },
  { name: 'numbered', pattern: /^[（(第]?[\d①-⑳一二三四五六七八九十]{1,3}[、.．）):：]/ },
  {
    name: 'player',
    pattern: /播放|倍速|清晰|全屏|音量|弹幕|缓冲|语音|語音|朗讀|朗读|收听|00:0|\bplay\b/i,
  },
  { name: 'machine', pattern: /AI|摘要|总结|總結|智能|机器/ },
  { name: 'section', pattern: /首页|首頁|当前位置|正文|频道|頻道|栏目|网站地图|home/i },
];

const isDigit = (unit: number): boolean => unit > 47 && unit < 58;
const isLatin = (unit: number): boolean => (unit | 32) > 96 && (unit | 32) < 123;
const SPACE = 32;
const FULL_STOP = 46;

/** Whether an ASCII full stop ends a sentence: nothing or a space must follow it. */
const endsAt = (text: string, at: number): boolean =>
  at + 1 === text.length || text.charCodeAt(at + 1) === SPACE;

/** Length above which a text is prose whatever words it contains. */
const LONGEST_HINTED = 160;

function hintsOf(text: string): number {
  if (text.length > LONGEST_HINTED) return 0;
  let bits = 0;
  for (const [bit, { pattern }] of HINTS.entries()) if (pattern.test(text)) bits |= 1 << bit;
  return bits;
}

export function measureText(text: string): TextMeasures {
  let sentences = 0;
  let pauses = 0;
  let digits = 0;
  let latin = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit > 0x33ff && unit < 0xff00) continue;
    if (isLatin(unit)) latin += 1;
    else if (isDigit(unit)) digits += 1;
    else if (unit === FULL_STOP) sentences += endsAt(text, at) ? 1 : 0;
    else if (unit !== SPACE) {
      const mark = text.charAt(at);
      if (SENTENCE_MARKS.has(mark)) sentences += 1;
      else if (PAUSE_MARKS.has(mark)) pauses += 1;
    }
  }
  const endsSentence = ENDS.has(text.charAt(text.length - 1));
  return { sentences, pauses, digits, latin, endsSentence, hints: hintsOf(text) };
}
