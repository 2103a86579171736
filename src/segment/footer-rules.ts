/**
 * What the lines round an article are, by their text. The first rule that fits decides.
 * A line is tried without the brackets and bullets round it: `（责任编辑：林某）` → `责任编辑：林某`.
 */

import type { FooterKind } from '../page.ts';

export interface FooterRule {
  readonly kind: FooterKind;
  readonly pattern: RegExp;
  /** What the pattern needs: most pages lack it, and so need not compile one that takes long. */
  readonly sign?: RegExp;
  /** Group of the pattern that holds the value; 0 for none. */
  readonly value: number;
  readonly example: string;
  /** The longest line it may be, in code units: a sentence in the body may begin with the same words. */
  readonly longest?: number;
}

export const FOOTER_RULES: readonly FooterRule[] = [
  // What readers did.
  { kind: 'engagement', pattern: /^\+\s?(\d{1,9})$/, value: 1, example: '+1' },
  {
    kind: 'engagement',
    pattern:
      /^(?:总|累计)?(?:阅读|閱讀|浏览|瀏覽|点赞|點讚|按讚|评论|評論|收藏|转发|轉發|分享|赞|讚|人气|人氣|點閱|点击|點擊|跟贴|播放|热度)(?:数|數|量|次数|人数)?\s?[:：(（]?\s?(\d[\d,.]{0,12}万?\+?)[)）]?(?:次|人|条)?$/,
    value: 1,
    example: '阅读 1234',
  },
  {
    kind: 'engagement',
    pattern:
      /^(\d[\d,.]{0,12}万?\+?)\s?(?:人|次|条|條|个|個|位)?(?:网友)?\s?(?:阅读|閱讀|浏览|瀏覽|点赞|點讚|评论|評論|收藏|转发|分享|赞|讚|参与|跟贴|播放)(?:过|过了)?$/,
    value: 1,
    example: '56条评论',
  },
  // Who answers for the page.
  {
    kind: 'licence',
    pattern:
      /(?:许可证|許可證|准营证)(?:编号|號碼|号码|号|號)?\s?[:：]?\s?(?:编号\s?[:：]?)?\s?([\p{L}\d()（）〔〕[\]-]*\d[\p{L}\d()（）〔〕[\]-]*)/u,
    sign: /可[证證]|营证/,
    value: 1,
    example: '互联网新闻信息服务许可证：31120170006',
    longest: 120,
  },
  {
    kind: 'icp',
    pattern: /([\p{Script=Han}]?ICP[备備证證]\s?\d{4,12}(?:号|號)?(?:-\d{1,4})?)/iu,
    value: 1,
    example: '沪ICP备12345678号-1',
    longest: 160,
  },
  {
    kind: 'icp',
    pattern: /([\p{Script=Han}]公网安备\s?\d{6,20}\s?号?)/u,
    value: 1,
    example: '沪公网安备31010602000000号',
    longest: 160,
  },
  {
    kind: 'hotline',
    pattern:
      /^[\p{Script=Han}A-Za-z\s]{0,16}(?:热线|熱線|专线|專線|电话|電話|传真|傳真)(?:号码)?\s?[:：]?\s?([+\d(（][\d\s()（）+-]{4,24}\d)/u,
    value: 1,
    example: '报料热线：021-55501234',
    longest: 80,
  },
  {
    kind: 'hotline',
    pattern: /^[\p{Script=Han}]{2,12}[:：]\s?(1\d{3,4}|0800-?\d{3}-?\d{3}|400-?\d{3,4}-?\d{3,4})$/u,
    value: 1,
    example: '生命线：1999',
    longest: 40,
  },
  {
    kind: 'email',
    pattern:
      /^[\p{Script=Han}A-Za-z\s-]{0,20}\s?[:：]?\s?([\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,4})$/u,
    value: 1,
    example: '报料邮箱：news@hekou.example',
    longest: 100,
  },
  {
    kind: 'copyright',
    pattern:
      /^(?:本网站?|本站|[\p{Script=Han}]{0,12})?(?:©|ⓒ|\(c\)|（c）|&copy;|copyright|版权所有|版權所有|著作权所有)/iu,
    value: 0,
    example: '© 2014-2026 河口报业有限公司',
    longest: 200,
  },
  {
    kind: 'copyright',
    pattern: /(?:版权所有|版權所有|all rights reserved)/i,
    value: 0,
    example: '河口日报社 版权所有',
    longest: 120,
  },
  // Who made the article.
  {
    kind: 'editor',
    pattern:
      /^(?:本文|本期|本版|今日|文字|网络|網絡|新媒体|值班|实习|技术|视频|图片|海报|美术|流程|执行|值班主任)?(?:责任编辑|責任編輯|责任编审|责编|責編|责任校对|编辑|編輯|主编|主編|编审|审核|审校|审读|校对|校對|核稿|监制|監製|总监制|统筹|策划|初审|复审|终审|二审|三审|签审|签发|编校|编播|制作|排版|设计)(?:人|员)?(?:\s?[/／:：|｜丨]\s?|\s)(\S.{0,80})$/,
    value: 1,
    example: '责任编辑：林某',
    longest: 100,
  },
  {
    kind: 'editor',
    pattern: /^[[【［(（](?:责任编辑|責任編輯|责编|編輯|编辑)[\]】］)）]\s?(\S.{0,60})$/,
    value: 1,
    example: '【编辑】林某',
    longest: 80,
  },
  {
    kind: 'editor',
    pattern: /^[^。！？]{0,50}(?:责任编辑|責任編輯|责编|責編)\s?[:：]\s?(\S.{0,40})$/,
    value: 1,
    example: '作者：林某　责任编辑：陈某',
    longest: 90,
  },
  {
    kind: 'source',
    pattern:
      /^(?:文章|稿件|信息|新闻|新聞|资讯|资料|内容|本文|消息|文字|原文|图文|部分素材)?(?:来源|來源|稿源|来自|转自|轉自|转载自|摘自|出处|供稿)(?:于|自)?\s?[:：|｜丨/]\s?(\S.{0,60})$/,
    value: 1,
    example: '来源：河口日报',
    longest: 80,
  },
  {
    kind: 'other',
    pattern:
      /^(?:本文)?(?:原标题|原標題|原题|关键词|關鍵字|关键字|标签|標籤|Tags?|原文链接)\s?[:：]/i,
    value: 0,
    example: '原标题：大桥通车',
    longest: 120,
  },
  // What the site says to every reader.
  {
    kind: 'disclaimer',
    pattern:
      /^(?:免责|免責|特别|郑重|重要|版权|版權|法律|本站|本网|作者|平台|转载|严正|投诉)?(?:声明|聲明|提示|申明|说明)\s?[:：]/,
    value: 0,
    example: '特别声明：文中观点不代表本站。',
  },
  {
    kind: 'disclaimer',
    pattern:
      /^(?:风险提示|風險提示|免责条款|版权说明|转载说明|投资有风险|市场有风险|友情提示)\s?[:：，]/,
    value: 0,
    example: '风险提示：投资有风险，入市须谨慎。',
  },
  {
    kind: 'disclaimer',
    pattern:
      /(?:未经|未經).{0,16}(?:授权|授權|许可|許可|允许|同意).{0,24}(?:转载|轉載|使用|复制|摘编|镜像|转发)/,
    value: 0,
    example: '未经书面授权不得转载。',
    longest: 260,
  },
  {
    kind: 'disclaimer',
    pattern:
      /(?:不代表(?:本站|本网|本網|本台|平台|本平台|本公司|.{1,12}(?:网|網))?.{0,8}(?:观点|觀點|立场|立場)|(?:仅|僅|只)代表(?:作者|该作者|個人|个人)|仅供(?:读者)?参考，|(?:侵权|侵權).{0,16}(?:删除|刪除|处理)|转载请注明|轉載請註明|平台仅提供信息存储|仅提供信息存储|违法和不良信息|仅供其?表达个人)/,
    value: 0,
    example: '以上内容仅代表作者个人观点。',
    longest: 260,
  },
  {
    kind: 'disclaimer',
    pattern: /^Notice: The content above/i,
    value: 0,
    example: 'Notice: The content above is uploaded by a user of this platform.',
  },
  {
    kind: 'source',
    pattern:
      /^《\s?([^《》]{2,16})\s?》\s?[（(【]\s?(?:19|20)\d\d[^（）()]{4,24}(?:版|页|期)\s?[）)】]$/,
    value: 1,
    example: '《河口日报》（2025年01月16日 第06版）',
    longest: 60,
  },
  {
    kind: 'other',
    pattern:
      /please enable JavaScript|browser (?:does not|doesn't) support|(?:广告拦截|廣告攔截|移除广告)|浏览器(?:不支持|版本过低)|瀏覽器不支援/i,
    value: 0,
    sign: /script|browser|拦截|攔截|移除广告|浏览器|瀏覽器/i,
    example: '您的浏览器不支持播放，请升级后再看。',
    longest: 160,
  },
  {
    kind: 'other',
    pattern: /^[-—–━─=*·\s]{0,8}(?:the )?end[-—–━─=*·.\s]{0,8}$/i,
    value: 0,
    example: '— END —',
    longest: 24,
  },
  // What the page wants of the reader.
  {
    kind: 'share',
    pattern:
      /^(?:分享|转发|轉發|收藏|保存|字級設定|字级|特|点赞|按讚|微信|微博|新浪微博|朋友圈|QQ|QQ空间|Facebook|Twitter|LINE|WhatsApp|Telegram|LinkedIn|脸书|臉書|推特|Email|复制链接|複製連結|打印|列印|打印本页|关闭|关闭窗口|字号|字體|大|中|小|分享到|分享至|一键分享|举报|讚|赞|在看|阅读原文|我要评论|发表评论|收起|展开|展开全文|返回顶部|评论|[\s:：|｜/,，、·+-]){1,40}$/i,
    value: 0,
    example: '分享到：微信 微博 QQ',
    longest: 100,
  },
  {
    kind: 'share',
    pattern:
      /^(?:扫一扫|扫码|扫描|掃描|长按|長按|微信扫|用微信|打开微信|请用微信|点击(?:下载|关注|上方|进入|查看)|點擊(?:下載|追蹤)|关注我们|追蹤我們|加入|分享到|分享至|分享本文|打开.{0,10}(?:APP|客户端)|下载.{0,16}(?:APP|客户端)|.{0,16}(?:二维码|二維碼)|想看更多|更多精彩|更多资讯|更多内容|更多新聞|一手掌握|欢迎关注|歡迎加入|歡迎追蹤)/i,
    value: 0,
    example: '扫一扫，分享到朋友圈',
    longest: 80,
  },
  {
    kind: 'share',
    pattern:
      /(?:下载|下載|點我|打开|用).{0,12}(?:APP|客户端)|(?:扫描|扫码|掃描|长按|識別|识别).{0,8}(?:二维码|二維碼|QR)/i,
    value: 0,
    example: '歡迎下載本報APP，掌握在地消息',
    longest: 70,
  },
  {
    kind: 'share',
    pattern:
      /(?:欢迎|歡迎|敬请|敬請).{0,4}(?:搜寻|搜尋|搜索|关注|關注|订阅|訂閱|追踪|追蹤|扫码|掃碼)/,
    value: 0,
    sign: /[欢歡敬]/,
    example: '本报有新频道！欢迎搜寻订阅',
    longest: 70,
  },
  {
    kind: 'share',
    pattern:
      /^[(（]?(?:請繼續|请继续|繼續|继续)?(?:往下|向下|下滑|继续|繼續)(?:閱讀|阅读|观看|觀看|看更多|查看)/,
    value: 0,
    example: '請繼續往下閱讀...',
    longest: 24,
  },
  {
    kind: 'other',
    pattern:
      /(?:website|site) uses cookies|^privacy overview$|cookies (?:are|that (?:are|may))|使用\s?cookies?/i,
    value: 0,
    sign: /cookie|privacy/i,
    example: '本網站使用 Cookie 以提升您的瀏覽體驗',
    longest: 600,
  },
  {
    kind: 'share',
    pattern:
      /^(?:get .{0,60}(?:inbox|newsletter|alerts|letterbox)|sign up|subscribe|follow us|share (?:this|your|it)|like this story|(?:view|read|leave a) comments?|join the conversation|have a tip\?|send us your)/i,
    value: 0,
    example: 'Sign up for our newsletter',
    longest: 140,
  },
  // The head of a list of other articles.
  {
    kind: 'related',
    pattern:
      /^(?:您?可能|你可能|大家|网友)?(?:相关|相關|推荐|推薦|延伸|热门|熱門|热点|更多|精彩|最新|往期|今日|编辑|猜你|为您|为你|还|其他|其它|大家都){0,2}(?:阅读|閱讀|新闻|新聞|文章|报道|報導|推荐|推薦|资讯|链接|链接|专题|回顾|排行|视频|图片|喜欢|在看|关键字|內容|内容|评论|评论区|跟贴|感兴趣|消息|稿件|聊天室|留言|留言板|回应|回應|互动|互動)(?:的文章|列表|榜|区)?\s?(?:[:：>»]|更多|\+){0,3}$/,
    value: 0,
    example: '相关阅读：',
    longest: 24,
  },
  {
    kind: 'related',
    pattern:
      /^(?:延伸\s?[·•]\s?推荐$|上一篇|下一篇|上一条|下一条|上一則|下一則|上一页|下一页|相关阅读|延伸閱讀|相關新聞|推薦閱讀)\s?[:：]?.{0,60}$/,
    value: 0,
    example: '下一篇：河口大桥通车',
    longest: 80,
  },
  {
    kind: 'related',
    pattern:
      /^(?:更多.{2,12}(?:新聞|新闻|報導|报道|文章|內容|内容)|(?:其他人|大家|网友|網友|看过本文的人)(?:也|都|还){1,2}(?:在看|在讀|在读|看了|看过|喜欢|喜歡|愛看|爱看))\s?[:：]?$/,
    value: 0,
    example: '更多河口新聞網報導',
    longest: 24,
  },
  {
    kind: 'related',
    pattern:
      /^(?:you (?:may|might) (?:also )?(?:like|enjoy)|don['’]t miss|read (?:more|next|also)|also read|related(?: articles| stories| posts| news| content)?|more (?:from|on|stories|news) ?.{0,30}|recommended(?: for you)?|trending(?: now)?|most (?:read|popular)|latest (?:news|stories))\s?[:.…]{0,3}$/i,
    value: 0,
    example: 'You may also like:',
    longest: 48,
  },
  {
    kind: 'related',
    pattern: /的(?:热门|熱門|最新|相关|相關|更多)(?:内容|內容|报道|報導|新闻|新聞|文章)$/,
    value: 0,
    example: '河口网的热门内容',
    longest: 24,
  },
];
