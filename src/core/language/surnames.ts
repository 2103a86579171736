/** Chinese surnames (simplified): the common ones of one character, and all usual ones of two. */

const ONE =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕' +
  '丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱' +
  '严覃武戴莫孔汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚' +
  '符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时' +
  '穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师仇栾隋' +
  '商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝谈匡鞠惠荆乐冀郁胥南栗燕楚鄢劳谌奚皮粟冼' +
  '蔺楼盘闻厉伊仝区郜海阚花权帅屠豆朴盖廉禹井祖漆巴丰支卿国狄平索宣晋云扈晁' +
  '芮普阙浦戈伏鹿薄邸雍辜羊阿乌裘亓邰赫杭宿鲜逯隆茹诺战慕危玉银亢嵇哈湛宾戎勾茅利於' +
  '干尉冶斯檀昝衡富尧习况束揭笪逄仉撒郏郄庹蒿言洪贡旷赖萧练丘禤汝汲邴糜宓郗胥莘贲庾殳夔訾蒯竺桓濮璩郇';

const TWO =
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 司徒 令狐 东方 独孤 夏侯 宇文 长孙 端木 南宫 百里';

/** The characters that surnames begin with. */
export const SURNAMES: readonly string[] = [...ONE, ...TWO.split(' ').map((two) => two.charAt(0))];

const TWO_SET: ReadonlySet<string> = new Set(TWO.split(' '));

/**
 * For each UTF-16 code unit, bit 0 marks a surname, bit 1 the beginning of one with two characters.
 */
const KINDS = new Uint8Array(0x10000);
for (let i = 0; i < ONE.length; i += 1) KINDS[ONE.charCodeAt(i)] = 1;
for (const two of TWO_SET) KINDS[two.charCodeAt(0)] = 2 | (KINDS[two.charCodeAt(0)] ?? 0);

/** Length of the surname at an offset of a folded text, in UTF-16 code units, or 0. */
export function surnameLength(folded: string, at = 0): number {
  const kind = KINDS[folded.charCodeAt(at)] ?? 0;
  if (kind < 2) return kind;
  return TWO_SET.has(folded.slice(at, at + 2)) ? 2 : kind & 1;
}
