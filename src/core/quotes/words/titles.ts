/**
 * Words that state what a speaker is (all simplified; texts are folded before they are compared).
 */

import { surnameLength } from '../../language/surnames.ts';
import { once } from '../text/once.ts';
import { endOf, endTest, wordList } from '../text/word-list.ts';
import { beginsWord } from './not-names.ts';

/** Words that end a role. A name may follow: 副主任林某 → role …副主任, name 林某. */
const OFFICE =
  '行政长官 特首 长官 司令员 议长 副主任委员 主任委员 主任 副主席 主席 书记 部长 副部长 局长 厅长 处长 科长 司长 市长 省长 县长 区长 镇长 乡长 村长 州长 ' +
  '院长 校长 总书记 所长 站长 队长 团长 会长 理事长 秘书长 董事长 行长 馆长 社长 台长 园长 庭长 船长 机长 班长 组长 店长 厂长 署长 ' +
  '家长委员会会长 财长 外长 防长 议长 总长 检察长 审计长 参谋长 法官 裁判官 检察官 律师 督学 总理 首相 总统 国务卿 大使 领事 参赞 特使 ' +
  '总经理 副总经理 经理 总裁 副总裁 总监 首席执行官 首席技术官 首席财务官 首席运营官 首席信息官 首席营销官 执行官 ' +
  '董事 独立董事 监事 合伙人 创始人 联合创始人 负责人 发言人 主管 主理人 法人代表 代表 委员 常委 副主委 主委 议员 立委 ' +
  '教授 副教授 讲师 研究员 副研究员 院士 博士 导师 科学家 经济学家 分析师 策略师 工程师 支书 设计师 总师 架构师 ' +
  '医师 护士长 教练 主教练 队员 球员 导演 编剧 演员 歌手 作家 编辑 总编辑 主编 主笔 主持人 制片人 评论员 画家 摄影师 ' +
  '学家 评论家 理论家 活动家 政治家 外交家 教育家 慈善家 作曲家 演奏家 歌唱家 舞蹈家 书画家 思想家 探险家 美食家 发明家 顾问 干事 秘书 助理 特派员 联络员 讲解员 传承人 交易员 基金经理 董秘 掌门人 当家人 会计师 大臣 拿督斯里 拿督威拉 拿督 准拿督 丹斯里 拿汀 干部 高管 店长助理 哲学家 科学家 数学家 物理学家 化学家 生物学家 历史学家 社会学家 文学家 艺术家 音乐家 企业家 银行家 收藏家 建筑师 规划师 调解员 检察员 审判长 审判员 执行主任 执行董事 局座 所长助理 CEO CTO CFO COO 站务员 指挥 里长 理事 监理 总干事 领队 领袖 领导人 元老 党魁 发起人 召集人 执行长 营运长 财务长 制作人 出品人 音乐人 主厨 警长 督察 舰长 司令 上将 中将 少将 大校 政委';

/** People without an office. They may have a name (村民徐某); alone they are not a role. */
const KIND_OF_PERSON =
  '大伯 二伯 大叔 二叔 三叔 小叔 堂叔 表叔 大姑 小姑 姑妈 大姨 小姨 姨妈 姨父 姑父 舅妈 大舅 二舅 小舅 大哥 二哥 三哥 表哥 堂哥 大姐 二姐 三姐 表姐 堂姐 表弟 表妹 堂弟 堂妹 大嫂 嫂子 嫂嫂 婶婶 ' +
  '二婶 大婶 伯母 伯父 父母 爸妈 爹妈 老伴 老公 老婆 爱人 媳妇 未婚妻 前妻 前夫 男友 女友 男朋友 女朋友 家人 祖父 祖母 双亲 兄弟 姐妹 亲戚 邻座 室友 舍友 同桌 同行 战友 老两口 养父 养母 继父 继母 孙女儿 老爸 老妈 老爹 ' +
  '我爸 我妈 我爹 我娘 我哥 我姐 我弟 我妹 他爸 他妈 他爹 他娘 他哥 他姐 他弟 他妹 她爸 她妈 她爹 她娘 她哥 她姐 她弟 她妹 ' +
  '主角 女主角 男主角 监制 搭档 编导 主唱 策展人 捕手 投手 外野手 内野手 打者 教头 射手 球星 老将 小将 名将 新秀 外援 仲裁员 裁判员 被告人 被害人 被执行人 被申请人 上诉人 被上诉人 店东 HR 人事 屋主 老总 站长 裁判 嘉宾 听众 常客 歌迷 影迷 妇人 老翁 少年 少女 法师 住持 牧师 神父 农友 渔友 学长 学姐 街友 户主 承包人 货代 货主 组员 成员 会计 船工 渡工 住户 住客 主帅 前锋 后卫 门将 中锋 老板娘 工友 病友 车主 老太 老汉 大娘 大伯 街坊 路人 乡亲 伙计 清洁工 搬运工 求职者 面试官 主播 球评 店长 主妇 爆料人 举报人 反对者 支持者 参与者 经营者 从业者 负责同志 站长 同胞 儿媳 儿媳妇 女婿 孙子 孙女 外婆 外公 姥姥 姥爷 岳父 岳母 公公 婆婆 舅舅 叔叔 伯伯 姑姑 师父 徒弟 专家 学者 研究者 作者 营养师 药师 技师 厨师 销售员 售货员 服务员 营业员 列车员 推销员 工人 护工 业主 亲属 亲友 股东 持有人 店小二 司仪 队友 教官 学员 新生 考生 研究生 博士生 大户 书法家 技术员 农机手 社工 网格员 创办人 老兵 劳模 村民 居民 市民 网友 网民 民众 群众 学生 同学 家长 老师 教师 医生 护士 民警 警察 警员 消息人士 知情人士 知情人 业内人士 人士 ' +
  '目击者 记者 读者 观众 游客 乘客 旅客 顾客 消费者 客户 用户 司机 店主 老板 业主 租户 商户 农户 工人 员工 职工 工作人员 ' +
  '志愿者 球迷 粉丝 选手 运动员 男子 女子 男孩 女孩 孩子 小伙 老人 老太太 大爷 大妈 大叔 大姐 阿姨 母亲 父亲 妈妈 爸爸 ' +
  '妻子 丈夫 女儿 儿子 奶奶 爷爷 哥哥 姐姐 弟弟 妹妹 邻居 朋友 同事 当事人 嫌疑人 嫌犯 凶嫌 被告 原告 受访者 投资者 投资人 ' +
  '官员 人员 候选人 患者 病人 家属 军官 士兵 战士 毕业生 本科生 研究生 校友 用人单位 创业者 商家 卖家 买家 房东 房客 ' +
  '冠军 艺人 歌星 影星 档主 交警 刑警 特警 辅警 巡警 协警 片警 乘警 女警 警官 医护 护理师 月嫂 保姆 保洁 小贩 摊贩 摊主 菜贩 汉子 新娘 新郎 樵夫 老僧 和尚 道士 书生 秀才 国王 公主 皇帝 大臣 门房 门卫 仆人 屠户 船夫 车夫 农夫 渔夫 挑夫 木匠 石匠 铁匠 工匠 瓦匠 裁缝 郎中 得主 主演 影后 影帝 视后 天后 功臣 元老 状元 学霸 阿嬷 阿婆 阿公 阿伯 老伴儿 老先生 老爷子 老奶奶 老妇 老农 老人家 辩护人 公诉人 小女孩 小男孩 小姑娘 小朋友 娃娃 宝妈 保育员 同窗 外甥 外甥女 侄子 侄女 孙儿 大儿子 小儿子 长女 次女 大女儿 小女儿 ' +
  '中介 保安 外卖员 快递员 骑手 店员 女士 先生 小姐 男士 青年 姑娘 的人 者 村官 老乡 牧民 渔民 果农 农民 网红 博主 主播 消防员 环卫工 师傅';

/** Speakers that are several persons. */
const PLURAL = '们 人士 业内 业界 外界 各界 双方 多人 有人 众人 大家';

const ORGANIZATION =
  '合议庭 办公室 指挥部 领导小组 专班 督查组 督察组 工作组 调查组 公司 集团 银行 大学 学院 学校 中学 小学 幼儿园 医院 研究院 研究所 研究中心 中心 政府 委员会 委 部 局 厅 署 处 科 院 法院 检察院 ' +
  '协会 学会 商会 联合会 联盟 基金会 基金 组织 机构 企业 工厂 商场 超市 酒店 饭店 公园 景区 管委会 居委会 村委会 街道 社区 ' +
  '报 新闻 社 电视台 电台 网站 网 通讯社 新闻社 杂志 周刊 日报 晚报 时报 媒体 港媒 外媒 台媒 美媒 日媒 韩媒 官媒 党 军方 警方 校方 院方 官方 ' +
  '厂方 店方 方面 当局 部门 报纸 美国 中国 日本 英国 法国 德国 俄罗斯 韩国 朝鲜 印度 伊朗 以色列 乌克兰 欧洲 莫斯科 华盛顿 北京 基辅 克里姆林宫 美方 中方 日方 俄方 英方 法方 港方 台方 法国 车站 铁路 分局 总局 支队 大队 派出所 俱乐部 球队 车队 运营商 平台 客户端 微博 账号 开发组 客服 团队 工作室 ' +
  '外电 市政府 总部 分行 支行 证券 保险 股份 科技 外交部 街道办 居委 白宫 五角大楼 欧盟 联合国 世卫组织 美联储 央行 达摩院 单位 品牌 车企 药企 房企 券商 商家 气象台 公安 法新社 路透社 彭博 业方 厂商 供应商 控股 汽车 航空 资本 智库 国家队 局方 建设方 施工方 承建方 投资方 物业方 开发商 物业 检方 会议 馆方 主办方 资方 辩方 控方 卖方 买方 馆 台 会 厂 所 站 店 办 团 队 府 组 粉专 专页 频道';

const DOCUMENT =
  '研究 报告 声明 报道 报导 意见 社评 述评 公告 通告 通知 通报 文章 文件 来信 信 信函 公开信 函 公约 公报 白皮书 蓝皮书 意见书 诉讼 起诉书 判决书 裁定书 ' +
  '规定 条例 办法 方案 纲要 意见 新闻稿 社论 评论 短视频 视频 帖子 博文 规划 计划 简历 日记 书 书中 合同 协议 说明书 告示 倡议书 决议 备忘录 消息 论文 诉状 证明 反馈';

/** Offices, and those of deputies: 李副县长 has the surname 李. */
const offices = once((): readonly string[] =>
  OFFICE.split(' ').flatMap((office) =>
    office.startsWith('副') ? [office] : [office, `副${office}`],
  ),
);

export const TITLES = wordList(() => [...offices(), ...KIND_OF_PERSON.split(' ')]);

/** Endings of names of organizations. */
export const ORGANIZATIONS = wordList(ORGANIZATION);

const officeLength = endOf(offices);

export const isOffice = (title: string): boolean =>
  title !== '' && officeLength(title) === title.length;

export const endsInOffice = (folded: string, from?: number, to?: number): boolean =>
  officeLength(folded, from, to) > 0;

const endsInKnownPerson = endTest(`${KIND_OF_PERSON} ${PLURAL}`);

/**
 * The characters with which persons end by what they do, whatever it is (公诉人, 仲裁员, 爱好者), and
 * the characters before them that make another word: 动员, 或者, 每人.
 */
const BY_OCCUPATION: ReadonlyMap<number, string> = new Map([
  ['员'.charCodeAt(0), '裁动复减满官的一二两三几多数每万千百十人到是在有为'],
  ['者'.charCodeAt(0), '或再的前后是在有为'],
  [
    '人'.charCodeAt(0),
    '有别个少载本令让感惊的无等使怕迷些么某何两几数每一二三四五六七八九十百千万亿余是在器名位请当没叫给找',
  ],
]);

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff;

function endsByOccupation(folded: string, from: number, to: number): boolean {
  if (to - from < 3) return false;
  const others = BY_OCCUPATION.get(folded.charCodeAt(to - 1));
  if (others === undefined || others.includes(folded.charAt(to - 2))) return false;
  // 陈立人 is a name, 成年人 is none
  if (to - from === 3 && surnameLength(folded, from) === 1 && !beginsWord(folded, from))
    return false;
  return isHan(folded.charCodeAt(to - 2)) && isHan(folded.charCodeAt(to - 3));
}

/** Whether a text, or a range of it, ends in a person without an office. */
export const endsInPerson = (folded: string, from = 0, to = folded.length): boolean =>
  endsInKnownPerson(folded, from, to) || endsByOccupation(folded, from, to);

export const endsInOrganization = endTest(ORGANIZATION);

const endsInDocumentWord = endTest(DOCUMENT);
const TITLED_DOCUMENT = /《[^《》]{1,60}》$/;

export const DOCUMENTS = wordList(DOCUMENT);

export const endsInDocument = (folded: string): boolean =>
  endsInDocumentWord(folded) || (folded.endsWith('》') && TITLED_DOCUMENT.test(folded));
