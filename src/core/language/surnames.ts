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

/**
 * For each UTF-16 code unit, bit 0 marks a surname of one character. The next bits have the number of
 * a first character of those with two, and above them is a bit for each first character behind which
 * this one makes such a surname.
 */
const KINDS = new Uint32Array(0x10000);
const FIRST_SHIFT = 1;
const FIRST_MASK = 0x1f;
const SECOND_SHIFT = 6;
const kindOf = (unit: number): number => KINDS[unit] ?? 0;
const firstOf = (kind: number): number => (kind >> FIRST_SHIFT) & FIRST_MASK;
for (let i = 0; i < ONE.length; i += 1) KINDS[ONE.charCodeAt(i)] = 1;
let firsts = 0;
for (const two of TWO.split(' ')) {
  const first = two.charCodeAt(0);
  const second = two.charCodeAt(1);
  if (firstOf(kindOf(first)) === 0) {
    firsts += 1;
    KINDS[first] = kindOf(first) | (firsts << FIRST_SHIFT);
  }
  KINDS[second] = kindOf(second) | (1 << (SECOND_SHIFT + firstOf(kindOf(first))));
}

/** Length of the surname at an offset of a folded text, in UTF-16 code units, or 0. */
export function surnameLength(folded: string, at = 0): number {
  if (at < 0 || at >= folded.length) return 0;
  const kind = KINDS[folded.charCodeAt(at)] ?? 0;
  const first = (kind >> FIRST_SHIFT) & FIRST_MASK;
  if (first === 0 || at + 1 >= folded.length) return kind & 1;
  const isTwo = (kindOf(folded.charCodeAt(at + 1)) >> (SECOND_SHIFT + first)) & 1;
  return isTwo === 1 ? 2 : kind & 1;
}
