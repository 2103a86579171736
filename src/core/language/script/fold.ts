/**
 * Folds the traditional characters in the tables of names, titles and verbs of saying to simplified
 * ones, one code unit for one, so that each table is written only once: 記者說 → 记者说.
 */

/** Pairs of a traditional and a simplified character. Only characters in the tables are listed. */
export const FOLDS =
  '說说説说稱称認认為为爲为紹绍訴诉記记談谈寫写應应補补釋释報报導导強强調调籲吁評评質质駁驳證证實实責责問问嘆叹憶忆訊讯據据採采訪访對对時时會会長长員员書书總总經经師师學学醫医護护' +
  '議议顧顾創创辦办負负隊队場场處处廠厂務务區区縣县鄉乡鎮镇協协聯联機机構构組组織织團团業业銀银雜杂誌志電电視视網网國国門门黨党軍军廳厅畫画藝艺諾诺測测計计預预斷断聲声聞闻開开發发' +
  '來来個个們们還还則则並并從从後后於于點点當当這这現现過过讓让請请將将須须該该見见聽听講讲讚赞謝谢勸劝囑嘱罵骂喚唤憂忧慮虑懷怀嗆呛諷讽駡骂嚴严鄭郑張张陳陈劉刘趙赵吳吴孫孙馬马羅罗' +
  '許许鄧邓蕭萧葉叶蔣蒋盧卢鐘钟鍾钟龐庞龍龙錢钱湯汤賀贺賴赖顏颜閻阎鄒邹韓韩蘇苏呂吕楊杨黃黄賈贾竇窦魯鲁紀纪項项萬万溫温莊庄華华範范鄔邬譚谭倫伦歐欧連连關关聶聂溝沟釐厘條条動动營营' +
  '資资產产際际專专職职屆届勢势傳传話话語语轉转貼贴載载嗎吗麼么啟启論论號号標标題题壇坛筆笔錄录譯译輿舆觀观眾众戶户鄰邻駐驻舉举針针僅仅無无優优準准閣阁檢检審审與与種种遊游復复獲获' +
  '籌筹續续憑凭獨独權权臺台灣湾島岛廣广東东親亲媽妈爺爷嬸婶婦妇顯显隨随難难終终結结換换約约達达擔担確确選选異异進进間间飛飞紙纸週周潛潜輔辅險险財财叢丛絲丝兩两箇个豐丰義义烏乌樂乐' +
  '喬乔習习買买雲云亞亚産产價价衆众傷伤體体餘余倆俩脩修儲储兒儿剋克蘭兰興兴茲兹內内岡冈農农馮冯沖冲衝冲決决淩凌減减幾几凱凯兇凶齣出擊击劃划剛刚別别彆别製制劇剧勵励勞劳勻匀單单賣卖' +
  '蔔卜衛卫卽即捲卷厤历曆历歷历厲厉參参蔘参雙双髮发變变隻只檯台颱台歎叹閤合衕同嚮向曏向嚥咽迴回糰团園园圖图堅坚備备複复誇夸奮奋奧奥薑姜婁娄孃娘寧宁宮宫傢家賓宾爾尔堯尧儘尽盡尽侷局' +
  '屬属嵗岁歲岁嶽岳鞏巩佈布帥帅帶带蓆席幹干榦干併并幷并庫库噹当彔录録录綵彩唸念態态驚惊憤愤願愿戲戏戰战慼戚纔才紮扎託托執执揚扬搶抢摯挚揮挥攝摄敎教數数舊旧晉晋暫暂麯曲朮术術术硃朱' +
  '樸朴傑杰闆板極极査查棧栈慄栗樣样欒栾橋桥樑梁樓楼橫横歡欢畢毕氣气漢汉瀋沈沒没註注澤泽濟济塗涂漲涨漁渔滿满熱热狀状翫玩環环瓊琼畵画監监蓋盖盤盘眞真瞞瞒離离祕秘積积簡简係系繫系紅红' +
  '綱纲納纳紛纷綫线線线練练細细繞绕遶绕給给絡络統统繼继維维綜综編编繆缪羣群衚胡鬍胡騰腾緻致蘆芦囌苏荊荆榮荣葯药藥药萊莱穫获薩萨懞蒙濛蒙矇蒙藍蓝藺蔺雖虽錶表規规覺觉譽誉訂订訟讼設设' +
  '証证診诊詞词試试詩诗誠诚詢询詳详誡诫諸诸讀读課课誰谁謀谋諶谌謂谓謠谣謡谣穀谷貝贝賬账費费賞赏賽赛贊赞蹤踪車车軌轨輯辑辭辞闢辟辯辩邊边邁迈運运違违遲迟遜逊遞递遺遗鄺邝鬱郁埰采寀采' +
  '裏里裡里鍼针鈡钟鐵铁銷销鎭镇閆闫閉闭閔闵閘闸闕阙闞阚陽阳陸陆隱隐霧雾麪面麫面麵面韋韦頓顿領领頻频顔颜風风飯饭饒饶舘馆館馆饋馈驕骄駱骆騎骑騙骗鮑鲍鮮鲜鳩鸠麥麦齊齐龔龚' +
  '億亿嚀咛圓圆愛爱懟怼攜携歸归虛虚轟轰闡阐僑侨儀仪凈净勝胜卻却圍围壞坏夠够夥伙婭娅寶宝層层峯峰廂厢廚厨彈弹恆恒慣惯懇恳懶懒捨舍搖摇擡抬擺摆斬斩樹树汎泛況况' +
  '淨净滬沪潔洁潤润灘滩爭争瑪玛皺皱稅税穩稳節节紋纹紐纽級级絕绝絶绝緊紧緣缘績绩肅肃蘿萝蝦虾裝装覽览觸触諧谐諱讳謊谎譴谴貓猫貨货賠赔趕赶輕轻輛辆轄辖適适鋒锋' +
  '鍵键陰阴靜静響响頂顶順顺頭头額额類类養养驗验鬥斗魚鱼鳳凤麗丽麽么';

/** The folded form of each UTF-16 code unit; 0 for those that stay. */
const FOLDED = new Uint16Array(0x10000);
for (let i = 0; i < FOLDS.length; i += 2) FOLDED[FOLDS.charCodeAt(i)] = FOLDS.charCodeAt(i + 1);

/** Folds a text. Its offsets do not change. */
export function fold(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = FOLDED[text.charCodeAt(i)] ?? 0;
    if (unit === 0) continue;
    pieces.push(text.slice(from, i), String.fromCharCode(unit));
    from = i + 1;
  }
  if (from === 0) return text;
  // a string joined at once is contiguous, which makes each access three times as fast
  pieces.push(text.slice(from));
  return pieces.join('');
}
