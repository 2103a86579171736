/**
 * Rules for lines about the page itself: reactions of readers, publisher and licence, and who made
 * the article.
 */

import type { FooterRule } from './footer-rule.ts';

const DIGITS = '0123456789';

export const IMPRINT_RULES: readonly FooterRule[] = [
  // Reactions of readers.
  {
    kind: 'engagement',
    pattern: /^\+\s?(\d{1,9})$/,
    signs: ['+'],
    starts: '+',
    value: 1,
    example: '+1',
  },
  {
    kind: 'engagement',
    pattern:
      /^(?:总|累计)?(?:阅读|閱讀|浏览|瀏覽|点赞|點讚|按讚|评论|評論|收藏|转发|轉發|分享|赞|讚|人气|人氣|點閱|点击|點擊|跟贴|播放|热度)(?:数|數|量|次数|人数)?\s?[:：(（]?\s?(\d[\d,.]{0,12}万?\+?)[)）]?(?:次|人|条)?$/,
    signs: ['读讀览覽赞讚论論藏发發享气氣閱击擊贴播度', DIGITS],
    starts: '总累阅閱浏瀏点點按评評收转轉分赞讚人跟播热',
    value: 1,
    example: '阅读 1234',
  },
  {
    kind: 'engagement',
    pattern:
      /^(\d[\d,.]{0,12}万?\+?)\s?(?:人|次|条|條|个|個|位)?(?:网友)?\s?(?:阅读|閱讀|浏览|瀏覽|点赞|點讚|评论|評論|收藏|转发|分享|赞|讚|参与|跟贴|播放)(?:过|过了)?$/,
    signs: ['读讀览覽赞讚论論藏发享与贴播', DIGITS],
    starts: DIGITS,
    value: 1,
    example: '56条评论',
  },
  // Publisher and licence of the page.
  {
    kind: 'licence',
    pattern:
      /(?:许可证|許可證|准营证)(?:编号|號碼|号码|号|號)?\s?[:：]?\s?(?:编号\s?[:：]?)?\s?([A-Za-z々〇\u3400-\u9fff\d()（）〔〕[\]-]{0,40}\d[A-Za-z々〇\u3400-\u9fff\d()（）〔〕[\]-]*)/,
    signs: ['证證', DIGITS],
    value: 1,
    example: '互联网新闻信息服务许可证：31120170006',
    longest: 120,
  },
  {
    kind: 'icp',
    pattern: /([々〇\u3400-\u9fff]?ICP[备備证證]\s?\d{4,12}(?:号|號)?(?:-\d{1,4})?)/i,
    signs: ['备備证證', DIGITS],
    value: 1,
    example: '沪ICP备12345678号-1',
    longest: 160,
  },
  {
    kind: 'icp',
    pattern: /([々〇\u3400-\u9fff]公网安备\s?\d{6,20}\s?号?)/,
    signs: ['备', DIGITS],
    value: 1,
    example: '沪公网安备31010602000000号',
    longest: 160,
  },
  {
    kind: 'hotline',
    pattern:
      /^[々〇\u3400-\u9fffA-Za-z\s]{0,16}(?:热线|熱線|专线|專線|电话|電話|传真|傳真)(?:号码)?\s?[:：]?\s?([+\d(（][\d\s()（）+-]{4,24}\d)/,
    signs: ['线線话話真', DIGITS],
    value: 1,
    example: '报料热线：021-55501234',
    longest: 80,
  },
  {
    kind: 'hotline',
    pattern:
      /^[々〇\u3400-\u9fff]{2,12}[:：]\s?(1\d{3,4}|0800-?\d{3}-?\d{3}|400-?\d{3,4}-?\d{3,4})$/,
    signs: [':：', DIGITS],
    value: 1,
    example: '生命线：1999',
    longest: 40,
  },
  {
    kind: 'email',
    pattern:
      /^[々〇\u3400-\u9fffA-Za-z\s-]{0,20}\s?[:：]?\s?([\w.+-]{1,64}[@＠][\w-]{1,63}(?:\.[\w-]{1,63}){1,4})$/,
    signs: ['@＠'],
    value: 1,
    example: '报料邮箱：news@hekou.example',
    longest: 100,
  },
  {
    kind: 'copyright',
    pattern:
      /^(?:本网站?|本站|[々〇\u3400-\u9fff]{0,12})?(?:©|ⓒ|\(c\)|（c）|&copy;|copyright|版权所有|版權所有|著作权所有)/i,
    signs: ['©ⓒⒸcC权權'],
    value: 0,
    example: '© 2014-2026 河口报业有限公司',
    longest: 200,
  },
  {
    kind: 'copyright',
    pattern: /(?:版权所有|版權所有|all rights reserved)/i,
    signs: ['权權vV'],
    value: 0,
    example: '河口日报社 版权所有',
    longest: 120,
  },
  // Who made the article.
  {
    kind: 'editor',
    pattern:
      /^(?:本文|本期|本版|今日|文字|网络|網絡|新媒体|值班|实习|技术|视频|图片|海报|美术|流程|执行|值班主任)?(?:责任编辑|責任編輯|责任编审|责编|責編|责任校对|编辑|編輯|主编|主編|编审|审核|审校|审读|校对|校對|核稿|监制|監製|总监制|统筹|策划|初审|复审|终审|二审|三审|签审|签发|编校|编播|制作|排版|设计)(?:人|员)?(?:\s?[/／:：|｜丨]\s?|\s)(\S.{0,80})$/,
    signs: ['编編审校核监監统策签制排设'],
    starts: '本今文网網新值实技视图海美流执责責编編主审校核监監总统策初复终二三签制排设',
    value: 1,
    example: '责任编辑：林某',
    longest: 100,
  },
  {
    kind: 'editor',
    pattern: /^[[【［(（](?:责任编辑|責任編輯|责编|編輯|编辑)[\]】］)）]\s?(\S.{0,60})$/,
    signs: ['[【［(（', '编編'],
    starts: '[【［(（',
    value: 1,
    example: '【编辑】林某',
    longest: 80,
  },
  {
    kind: 'editor',
    pattern: /^[^。！？]{0,50}(?:责任编辑|責任編輯|责编|責編)\s?[:：]\s?(\S.{0,40})$/,
    signs: ['编編', ':：'],
    value: 1,
    example: '作者：林某　责任编辑：陈某',
    longest: 90,
  },
  {
    kind: 'other',
    pattern: /^(?:本文)?作者(?:简介|簡介|介绍|介紹|单位|單位)\s?[:：|｜丨]/,
    signs: ['简簡介单單', ':：|｜丨'],
    starts: '本作',
    value: 0,
    example: '作者简介：林某，河口大学教授。',
    longest: 300,
  },
  {
    kind: 'source',
    pattern:
      /^(?:文章|稿件|信息|新闻|新聞|资讯|资料|内容|本文|消息|文字|原文|图文|部分素材)?(?:来源|來源|稿源|来自|转自|轉自|转载自|摘自|出处|供稿)(?:于|自)?\s?[:：|｜丨/]\s?(\S.{0,60})$/,
    signs: ['源自处稿', ':：|｜丨/'],
    starts: '文稿信新资内本消原图部来來转轉摘出供',
    value: 1,
    example: '来源：河口日报',
    longest: 80,
  },
  {
    kind: 'other',
    pattern:
      /^(?:本文)?(?:原标题|原標題|原题|关键词|關鍵字|关键字|标签|標籤|Tags?|原文链接|本文(?:网址|链接|地址))\s?[:：]/i,
    signs: ['题題键鍵签籤gG接址', ':：'],
    starts: '本原关關标標Tt',
    value: 0,
    example: '原标题：大桥通车',
    longest: 120,
  },
];
