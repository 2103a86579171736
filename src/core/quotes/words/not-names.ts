/**
 * Words that begin like surnames but are not names (simplified): 文章, 温馨, 方面, 时候. Without
 * this list, 文章指出 would have a speaker called 文章.
 */

import { once } from '../text/once.ts';
import { wordList } from '../text/word-list.ts';
import { WordPairs } from '../text/word-pairs.ts';
import { SURNAME_WORDS } from './generated/surname-words.ts';
import { VERB_WORDS } from './generated/verb-words.ts';

const WORDS =
  '安全 安排 安慰 安置 安装 安静 高度 高兴 高级 高速 高校 高层 高管 高薪 高考 高温 高端 方面 方法 方式 方案 方向 方便 方针 文章 文化 文件 文明 文物 文字 ' +
  '温馨 温度 温暖 温和 平实 平台 平时 平均 平安 平静 平等 平日 于是 于今 于此 时间 时候 时代 时期 时常 时刻 时而 时光 时任 时报 和平 和解 和谐 何况 何时 ' +
  '马上 马路 金融 金额 金牌 金属 白天 白色 江南 成功 成立 成员 成为 成本 成都 成果 成长 成绩 成人 成熟 成效 常年 常常 常态 常委 常务 常规 石油 石头 ' +
  '关于 关系 关键 关注 关心 关税 任务 任何 任期 任职 任命 许多 许可 明确 明年 明天 明显 明星 明白 应该 应当 应对 应急 应用 应邀 谢谢 钱财 夏季 夏天 ' +
  '秋季 连续 连夜 连日 连连 连忙 连同 计划 计算 计算机 管理 管理层 包括 包含 包装 包裹 华侨 华人 华裔 党组 党委 党员 党中央 项目 左右 左边 江湖 江苏 江西 ' +
  '宁夏 云南 海外 海关 海洋 海上 海军 海报 商家 商业 商务 商场 商品 商户 师傅 师生 师范 水平 池塘 边界 边境 简单 简直 简历 单位 单独 单元 古代 古城 ' +
  '解释 解决 解读 解放 解除 解放军 盛大 童年 阳光 阳台 车辆 车主 车间 车站 车上 车厢 车企 路上 路面 路边 农业 农民 农村 农户 农产品 房子 房价 房屋 房东 房源 ' +
  '房企 房间 房产 宿舍 支持 支付 支部 支出 支行 国家 国内 国际 国外 国企 国务院 国防 国会 国产 国资 宣传 宣布 宣称 战略 战争 战士 战斗 战场 花费 花园 花钱 ' +
  '利率 利润 利益 利用 利好 厉害 危险 危机 危害 银行 玉米 鲜花 鲜明 富有 富豪 干部 干警 干旱 干净 干事 容易 易于 舒适 顾客 顾问 乐观 乐团 乐队 乐趣 祝福 ' +
  '祝贺 贺信 牛奶 牛市 雷达 龙头 万元 万一 万家 胡同 黄金 黄色 周末 周一 周二 周三 周四 周五 周六 周日 周边 周围 周期 周年 周刊 毕竟 毕业 毕业生 凌晨 季度 季节 季后赛 游客 游戏 游泳 辛苦 ' +
  '管道 管委会 管辖 上官方 东方 项目部 程度 程序 叶子 章节 章程 申请 申报 申诉 祖国 祖父 祖母 相关 席位 司法 司机 司令 司法部 经济 经过 武器 武汉 武装 武警 ' +
  '施工 施行 施工方 康复 谷歌 顶级 冷静 冷空气 米饭 满意 满足 满分 谈判 谈话 谈论 焦点 焦虑 终于 苏联 苏州 沙滩 沙漠 山东 雪山 余额 余地 伏击 齐全 齐心 ' +
  '庄严 庄园 阴天 田野 田间 林业 林区 湖南 湖北 严重 严格 严肃 严厉 倪氏 熊市 熊猫 鱼类 向来 向往 钟声 戏曲 柴油 柴火 边缘 巫师 丛林 仲裁 别人 别墅 ' +
  '桑叶 宗教 宗旨 桂花 堪称 印度 印象 印刷 印尼 苗木 竹子 凤凰 甘肃 景区 景点 景色 景象 景气 都市 通过 通知 通报 通常 通讯 全面 全部 全国 全球 全体 全力 ' +
  '权利 权力 权益 权威 查处 查看 查询 查获 迟到 迟迟 茅台 索赔 索尼 索要 楼市 楼盘 楼道 楼上 楼下 盘点 盘面 门口 门店 门票 门诊 卫生 卫星 卫健委 卫视 ' +
  '习惯 习俗 苑区 巩固 池水 生产 生活 生命 尚未 符合 纪录 纪念 纪律 纪委 成交 包容 郎中 柳树 冰箱 牟利 解说 边防 费用 费率 费力 费城 尤其 尤为 ' +
  '项下 屈服 苟且 鲁莽 童话 童车 魏晋 江河 江面 江边 孔子 孟子 庄子 老子 谢绝 谢幕 乐意 乐园 贺岁 贺电 胜利 强调 强烈 强大 沿海 沿线 巴基斯坦 巴黎 巴西 ' +
  '石化 燕子 鞠躬 喻为 阎王 丰富 丰收 戴着 牛肉 羊肉 马匹 马拉松 龙舟 龙虾 蓝天 蓝色 红色 游览 游行 甚至 曲线 曲折 家长 家属 家人 家里 戈壁 广告 付之 连云 相对 相当 相信 应届 曾经 常见 常用 党建 鲜为 雷同';

const NOT_NAMES = wordList(WORDS);

const ordinary = once(() => new WordPairs(SURNAME_WORDS));
const verbs = once(() => new WordPairs(VERB_WORDS));

/** Whether an ordinary word, such as 高度, begins at an offset of a folded text. */
export function beginsWord(folded: string, at: number): boolean {
  return ordinary().at(folded, at);
}

/** Whether a verb or adverb of two characters, such as 求情 or 立即, begins at an offset. */
export const beginsVerb = (folded: string, at: number): boolean => verbs().at(folded, at);

/** Whether a folded word only looks like a name, as 文章 and 时代之 do, but not 文先生. */
export function isNoName(folded: string): boolean {
  const { length } = NOT_NAMES.at(folded, 0);
  return length > 0 && (length === folded.length || (length === 2 && folded.length === 3));
}
