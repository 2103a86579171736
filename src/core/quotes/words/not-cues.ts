/**
 * Words that contain the characters of a verb of saying but announce nothing (simplified), by that
 * verb: 被称为, 小说, 道路, 表示感谢.
 */

/** The words beside a verb, and the characters that they have next to it. */
export interface Beside {
  readonly words: readonly string[];
  readonly nearest: string;
}

interface Table {
  of(cue: string): Beside;
}

const NOTHING: Beside = { words: [], nearest: '' };

/**
 * Takes rows of a verb and the words beside it, which are separated by spaces. They are divided when
 * a text has the verb. `nearest` is the index of the character next to the verb.
 */
function tableOf(nearest: 0 | -1, rows: readonly (readonly [cue: string, words: string])[]): Table {
  const lists = new Map(rows);
  const divided = new Map<string, Beside>();
  const divide = (cue: string): Beside => {
    const words = lists.get(cue)?.split(' ');
    if (words === undefined) return NOTHING;
    return { words, nearest: words.map((word) => word.at(nearest)).join('') };
  };
  return {
    of: (cue) => {
      const known = divided.get(cue);
      if (known !== undefined) return known;
      const made = divide(cue);
      divided.set(cue, made);
      return made;
    },
  };
}

/** What must not follow a verb: 称 + 号 is 称号. */
export const NOT_AFTER: Table = tableOf(0, [
  ['说', '明 法 服 辞 唱 起 完 白了 不定 不上 到底 教 客 情 书'],
  ['称', '号 为 作 呼 赞 职 谓 得上 不上 重 之 霸 王 心 其为'],
  [
    '表示',
    '感谢 欢迎 祝贺 慰问 敬意 哀悼 谢意 歉意 不满 关切 赞赏 理解 满意 担忧 愤怒 遗憾 肯定 ' +
      '反对意见 过 衷心 热烈 诚挚 由衷 强烈 高度 深切',
  ],
  [
    '指',
    '出 数 标 导 控 责 示 挥 向 着 的 定 引 点 令 望 甲 尖 纹 战 派 认 了 明 代 教 正 称 ' +
      '是 头 针 桑 腹 环 日 南 为 使 摘 手 南针',
  ],
  ['说明', '书 会 了 文 性 这 他 她 我 问题 情况 其'],
  ['声明', '中 的 书 里 稿'],
  ['通知', '书 单 的 中 》'],
  ['描述', '的 了 为 成'],
  ['问', '题 答 卷 世 诊 责 鼎 候 询 及 到 起 津'],
  ['答', '案 题 卷 应 复 辩 疑 谢'],
  ['叫', '做 停 好 作 醒 来 板 车 价'],
  ['喊', '话 停 来'],
  ['骂', '人 战'],
  ['云', '端 南 计 集 上 平台 服务 智 霄 游 彩 雾'],
  ['叹', '息 为 服'],
  ['道', '路 德 理 具 歉 教 琼 家 别 闸'],
  ['认为', '是由'],
  ['宣布', '破产 退役 结婚 离婚 成立 开幕 闭幕 退出'],
  ['评论', '员 区 家'],
  ['唱', '歌 片 法 功 段 腔 响 会'],
  ['倡议', '书'],
  ['认定', '为 标准 书 的 和 工伤 了 过 是'],
  ['劝', '阻 返 离 降 酒 退 学 解 架 业 捐 进 服 君 和 留'],
  ['回应', '了'],
  ['指控', '的 和 是 均 都'],
  ['质疑', '的 声 和 。'],
]);

/** What must not precede a verb: 小 + 说 is 小说. */
export const NOT_BEFORE: Table = tableOf(-1, [
  [
    '说',
    '自圆其 小 传 听 据 学 假 所 话 来 胡 按理 照理 应该 换句话 也就是 老实 如是 这样 如此 游 再 不好 ' +
      '不用 难 或者 可以 俗话 一般来 没 别',
  ],
  [
    '称',
    '被 或 号 名 简 俗 统 通 职 堪 别 对 所 昵 全 并 自 尊 美 匀 戏 ，人 。人 第一人 第二人 第三人 ' +
      '世人 后人 江湖人 被人 总人 都人',
  ],
  ['认为', '被 普遍被 都被 自'],
  ['认定', '被 未 的 予以 资格 责任 事实 已 经 可以 资质 作出'],
  [
    '指',
    '手 食 中 拇 戒 股 上证 沪 深 恒 期 综 意 所 是 特 泛 直 被 即 屈 弹 染 主要 十 尾 小 ' +
      '无名 五 多 总 标普 专 系 原 乃 此 纳 道 创 成 科',
  ],
  ['说明', '的 情况 补充 产品 使用 特此 这 也 都 充分 就 足以 只能 据 再次 恰恰 不能 并不 可以'],
  ['声明', '的 发 发表 发布 联合 郑重 份 此 公开 该 免责 严正 在 其 篇 则 布 表'],
  ['通知', '的 紧急 发 份 接 到 此 发布 下发 关于 《'],
  ['描述', '的 详细 无法 所'],
  ['点评', '的 条'],
  ['道', '知 交 报 街 铁 隧 跑 通 频 渠 管 轨 味 河 车 航 人 一 几 大 公 难 赛 栈 地'],
  ['问', '学 访 慰 疑 质 设 请 试 提 顾 不 过 审 被'],
  ['叫', '名 名字 俗'],
  ['云', '风 多 阿里 华为 腾讯 白 乌 智能 星'],
  ['答', '解 问 抢 应'],
  ['要求', '的 按 按照 根据 符合 被'],
  ['规定', '的 按 按照 违反 相关 有关'],
  ['指控', '的 项 被 大多数 些 有关 对'],
  ['质疑', '的 被 受 遭 受到 遭到 引发 引起'],
  ['批评', '的 被 遭到 受到'],
  ['披露', '予以 详细 公开 未 信息'],
  ['警告', '的 被 发出'],
  ['承认', '不 被 得到'],
  ['提出', '所 的'],
  ['报道', '有关 相关 上述 该 此 的 篇 跟踪 追踪 进行 新闻 媒体的'],
  ['评论', '的 条 发表 以'],
  ['建议', '的 条 些 投资'],
  ['承诺', '的 项'],
  ['希望', '的 有 带来 充满 更多 多 新 大 线 看到 抱 怀 生 点 没 无 丝 给 和 与 、'],
  ['唱', '演 歌 合 独 说 翻 主 传'],
  ['抱怨', '的 被'],
  ['倡议', '的 发出'],
  ['提醒', '温馨 友情 特此'],
  ['分析', '进行 研判 量化 数据 统计 综合 深入 客观 具体 认真 全面 对比 技术 经济 的'],
  ['总结', '工作 年终 年度 经验 进行 的'],
  ['反馈', '的 及时 意见'],
  ['介绍', '自我 简要 逐一 产品 情况'],
  ['强调', '被'],
  ['回应', '的 任何 积极'],
  ['一句', '这 那 每 同 的 有 过 说'],
  ['判断', '的 以此 自行 主观 凭 来 据此 作出 难以 无法'],
  ['陈述', '的 最后 虚假'],
  ['讽刺', '的'],
  ['揭露', '被 的'],
  ['请求', '的 向'],
  ['推测', '的 据 据此'],
  ['猜测', '的 引发'],
  ['打趣', '的'],
]);
