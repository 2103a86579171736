/**
 * Rules for lines that address the reader: disclaimers, appeals, and headings of lists of other
 * articles.
 */

import type { FooterRule } from './footer-rule.ts';

/** The characters that `\s` matches. */
const SPACES =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

export const APPEAL_RULES: readonly FooterRule[] = [
  // Statements of the site to every reader.
  {
    kind: 'disclaimer',
    pattern:
      /^(?:免责|免責|特别|郑重|重要|版权|版權|法律|本站|本网|作者|平台|转载|严正|投诉)?(?:声明|聲明|提示|申明|说明)\s?[:：]/,
    signs: ['明示', ':：'],
    starts: '免特郑重版法本作平转严投声聲提申说',
    value: 0,
    example: '特别声明：文中观点不代表本站。',
  },
  {
    kind: 'disclaimer',
    pattern:
      /^(?:风险提示|風險提示|免责条款|版权说明|转载说明|投资有风险|市场有风险|友情提示)\s?[:：，]/,
    signs: ['示款明险', ':：，'],
    starts: '风風免版转投市友',
    value: 0,
    example: '风险提示：投资有风险，入市须谨慎。',
  },
  {
    kind: 'disclaimer',
    pattern:
      /(?:未经|未經).{0,16}(?:授权|授權|许可|許可|允许|同意).{0,24}(?:转载|轉載|使用|复制|摘编|镜像|转发)/,
    signs: ['未', '载載用制编像发'],
    value: 0,
    example: '未经书面授权不得转载。',
    longest: 260,
  },
  {
    kind: 'disclaimer',
    pattern:
      /(?:不代表(?:本站|本网|本網|本台|平台|本平台|本公司|.{1,12}(?:网|網))?.{0,8}(?:观点|觀點|立场|立場)|(?:仅|僅|只)代表(?:作者|该作者|個人|个人)|仅供(?:读者)?参考，|(?:侵权|侵權).{0,16}(?:删除|刪除|处理)|转载，?请注明|轉載，?請註明|平台仅提供信息存储|仅提供信息存储|违法和不良信息|仅供其?表达个人)/,
    signs: ['代供侵注註提违', '表考删刪处明息'],
    value: 0,
    example: '以上内容仅代表作者个人观点。',
    longest: 260,
  },
  {
    kind: 'share',
    pattern:
      /^(?:\d{1,2}\s?[、.．]\s?)?(?:公众号|公眾號|后台|後台)?回[复覆復]\s?[【“「][^】”」]{1,12}[】”」]/,
    signs: ['复覆復', '【“「', '】”」'],
    starts: '0123456789公后後回',
    value: 0,
    example: '1、回复【社保】查询缴费记录',
    longest: 60,
  },
  {
    kind: 'disclaimer',
    pattern: /^Notice: The content above/i,
    signs: ['vV'],
    starts: 'Nn',
    value: 0,
    example: 'Notice: The content above is uploaded by a user of this platform.',
  },
  {
    kind: 'source',
    pattern:
      /^《\s?([^《》]{2,16})\s?》\s?[（(【]\s?(?:19|20)\d\d[^（）()]{4,24}(?:版|页|期)\s?[）)】]$/,
    signs: ['《', '版页期'],
    starts: '《',
    value: 1,
    example: '《河口日报》（2025年01月16日 第06版）',
    longest: 60,
  },
  {
    kind: 'other',
    pattern:
      /please enable JavaScript|browser (?:does not|doesn't) support|(?:广告拦截|廣告攔截|移除广告)|浏览器(?:不支持|版本过低)|瀏覽器不支援/i,
    signs: ['jJwW截除器'],
    value: 0,
    example: '您的浏览器不支持播放，请升级后再看。',
    longest: 160,
  },
  {
    kind: 'other',
    pattern: /^[-—–━─=*·\s]{0,8}(?:the )?end[-—–━─=*·.\s]{0,8}$/i,
    signs: ['dD'],
    starts: `${SPACES}-—–━─=*·tTeE`,
    value: 0,
    example: '— END —',
    longest: 24,
  },
  // Requests to the reader.
  {
    kind: 'share',
    pattern: /^[\s:：|｜/,，、·+-]{1,40}$/,
    signs: [`${SPACES}:：|｜/,，、·+-`],
    starts: `${SPACES}:：|｜/,，、·+-`,
    value: 0,
    example: '| · |',
    longest: 40,
  },
  {
    kind: 'share',
    pattern:
      /^[\s:：|｜/,，、·+-]{0,39}(?:分享|转发|轉發|收藏|保存|字級設定|字级|特|点赞|按讚|微信|微博|新浪微博|朋友圈|QQ|QQ空间|Facebook|Twitter|LINE|WhatsApp|Telegram|LinkedIn|脸书|臉書|推特|Email|复制链接|複製連結|打印|列印|打印本页|关闭|关闭窗口|字号|字體|大|中|小|分享到|分享至|一键分享|举报|讚|赞|在看|阅读原文|我要评论|发表评论|收起|展开|展开全文|返回顶部|评论)(?:分享|转发|轉發|收藏|保存|字級設定|字级|特|点赞|按讚|微信|微博|新浪微博|朋友圈|QQ|QQ空间|Facebook|Twitter|LINE|WhatsApp|Telegram|LinkedIn|脸书|臉書|推特|Email|复制链接|複製連結|打印|列印|打印本页|关闭|关闭窗口|字号|字體|大|中|小|分享到|分享至|一键分享|举报|讚|赞|在看|阅读原文|我要评论|发表评论|收起|展开|展开全文|返回顶部|评论|[\s:：|｜/,，、·+-]){0,39}$/i,
    signs: ['享发發藏存級级特赞讚微圈qQkKwWnNgGmM书書接結印闭号體大中小报看原论起展顶'],
    starts: `${SPACES}:：|｜/,，、·+-分转轉收保字特点按微新朋QqFfTtLlWw脸臉推Ee复複打列关大中小一举讚赞在阅我发展返评`,
    value: 0,
    example: '分享到：微信 微博 QQ',
    longest: 100,
  },
  {
    kind: 'share',
    pattern:
      /^(?:扫一扫|扫码|(?:扫描|掃描).{0,10}[码碼]|(?:长按|長按).{0,12}[码碼识識图圖关關]|微信扫|用微信|打开微信|请用微信|点击(?:下载|关注|上方|进入|查看)|點擊(?:下載|追蹤)|关注我们|追蹤我們|加入(?:我们|我們|.{0,12}(?:群|好友|会员|會員|粉丝|粉絲))|分享到|分享至|分享本文|打开.{0,10}(?:APP|客户端)|下载.{0,16}(?:APP|客户端)|[^，。：]{0,16}(?:二维码|二維碼)|想看更多|更多精彩|更多资讯|更多内容|更多新聞|一手掌握|欢迎关注|歡迎加入|歡迎追蹤)/i,
    signs: ['扫掃按微点點注追加享打pP户码碼更握'],
    value: 0,
    example: '扫一扫，分享到朋友圈',
    longest: 80,
  },
  {
    kind: 'share',
    pattern:
      /^(?!.{31,}。$).{0,60}?(?:(?:下载|下載|點我|打开|用).{0,12}(?:APP|App|app|客户端)|(?:扫描|扫码|掃描|长按|識別|识别).{0,8}(?:二维码|二維碼|QR))/,
    signs: ['pP户维維qQ'],
    value: 0,
    example: '歡迎下載本報APP，掌握在地消息',
    longest: 70,
  },
  {
    kind: 'share',
    pattern:
      /(?:欢迎|歡迎|敬请|敬請).{0,4}(?:搜寻|搜尋|搜索|关注|關注|订阅|訂閱|追踪|追蹤|扫码|掃碼)/,
    signs: ['欢歡敬', '搜关關订訂追扫掃'],
    value: 0,
    example: '本报有新频道！欢迎搜寻订阅',
    longest: 70,
  },
  {
    kind: 'share',
    pattern:
      /^[(（]?(?:請繼續|请继续|繼續|继续)?(?:往下|向下|下滑|继续|繼續)(?:閱讀|阅读|观看|觀看|看更多|查看)/,
    signs: ['下续續', '读讀看'],
    starts: '(（請请繼继往向下',
    value: 0,
    example: '請繼續往下閱讀...',
    longest: 24,
  },
  {
    kind: 'other',
    pattern:
      /(?:website|site) uses cookies|^privacy overview$|cookies (?:are|that (?:are|may))|使用\s?cookies?/i,
    signs: ['kKvV'],
    value: 0,
    example: '本網站使用 Cookie 以提升您的瀏覽體驗',
    longest: 600,
  },
  {
    kind: 'share',
    pattern:
      /^(?:get .{0,60}(?:inbox|newsletter|alerts|letterbox)|sign up|subscribe|follow us|share (?:this|your|it)|like this story|(?:view|read|leave a) comments?|join the conversation|have a tip\?|send us your)/i,
    signs: ['gGbBwWkKmMjJpPhHyY'],
    starts: 'gGsSfFlLvVrRjJhH',
    value: 0,
    example: 'Sign up for our newsletter',
    longest: 140,
  },
  {
    kind: 'other',
    pattern:
      /^(?:本文|以下内容|以下內容)(?:为|為|是)(?:付费|付費|会员|會員)|(?:开通|開通|购买|購買|订阅|訂閱|登录|登錄|登入).{0,10}(?:阅读|閱讀|查看|看)(?:全文|完整|剩余|剩餘|全部)|(?:剩余|剩餘|尚餘|尚余)\s?\d{1,6}\s?[%字]/,
    signs: ['费費员員全完剩尚'],
    value: 0,
    example: '本文为付费内容，剩余2413字',
    longest: 60,
  },
  // Headings of lists of other articles.
  {
    kind: 'related',
    pattern:
      /^(?:您?可能|你可能|大家|网友)?(?:相关|相關|推荐|推薦|延伸|热门|熱門|热点|更多|精彩|最新|往期|今日|编辑|猜你|为您|为你|还|其他|其它|大家都){0,2}(?:阅读|閱讀|新闻|新聞|文章|报道|報導|推荐|推薦|资讯|链接|链接|专题|回顾|排行|视频|图片|喜欢|在看|关键字|內容|内容|评论|评论区|跟贴|感兴趣|消息|稿件|聊天室|留言|留言板|回应|回應|互动|互動)(?:的文章|列表|榜|区)?\s?(?:[（(]\s?\d{1,6}\s?[条條]?\s?[）)]|[:：>»]|更多|\+){0,3}$/,
    signs: ['读讀闻聞章道導荐薦讯接题顾行频片欢看键容论贴趣息稿室言应應动動'],
    starts:
      '您可你大网相推延热熱更精最往今编猜为还其阅閱新文报報资链专回排视图喜在关內内评跟感消稿聊留互',
    value: 0,
    example: '相关阅读：',
    longest: 24,
  },
  {
    kind: 'related',
    pattern:
      /^(?:延伸\s?[·•]\s?推荐$|上一篇|下一篇|上一条|下一条|上一則|下一則|上一页|下一页|相关阅读|延伸閱讀|相關新聞|推薦閱讀)\s?[:：]?.{0,60}$/,
    signs: ['延篇条條則页相薦'],
    starts: '延上下相推',
    value: 0,
    example: '下一篇：河口大桥通车',
    longest: 80,
  },
  {
    kind: 'related',
    pattern:
      /^(?:更多.{2,12}(?:新聞|新闻|報導|报道|文章|內容|内容)|(?:其他人|大家|网友|網友|看过本文的人)(?:也|都|还){1,2}(?:在看|在讀|在读|看了|看过|喜欢|喜歡|愛看|爱看))\s?[:：]?$/,
    signs: ['更也都还'],
    starts: '更其大网網看',
    value: 0,
    example: '更多河口新聞網報導',
    longest: 24,
  },
  {
    kind: 'related',
    pattern:
      /^(?:you (?:may|might) (?:also )?(?:like|enjoy)|don['’]t miss|read (?:more|next|also)|also read|related(?: articles| stories| posts| news| content)?|more (?:from|on|stories|news) ?.{0,30}|recommended(?: for you)?|trending(?: now)?|most (?:read|popular)|latest (?:news|stories))\s?[:.…]{0,3}$/i,
    signs: ['yYdDmMtT'],
    starts: 'yYdDrRaAmMtTlL',
    value: 0,
    example: 'You may also like:',
    longest: 48,
  },
  {
    kind: 'other',
    pattern: /^返回[^，。]{1,12}[，,]?\s?查看更多$/,
    signs: ['返', '查'],
    starts: '返',
    value: 0,
    example: '返回河口，查看更多',
    longest: 24,
  },
  {
    kind: 'related',
    pattern: /的(?:热门|熱門|最新|相关|相關|更多)(?:内容|內容|报道|報導|新闻|新聞|文章)$/,
    signs: ['的', '热熱最相更'],
    value: 0,
    example: '河口网的热门内容',
    longest: 24,
  },
];
