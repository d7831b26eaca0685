/**
 * Closed classes: words that say how, when or by what right something was done, that join clauses,
 * or that only lead to a number. None of them tells what is counted, so none makes it less.
 */
const adverbs =
  '累计 陆续 相继 依次 接连 逐步 最终 最后 始终 全程 一并 一同 业已 现已 已然 仍 仍有 仍然 依然 依旧 尚 仅仅 唯一 整整 恰好 正好 刚好 一共有 合共 总计有 快速 从快 从速 从严 及早 有序 有力 精心 用心 悉心 审慎 慎重 稳慎 热情 周到 主动 高质量 高效率 高标准 规范化 严谨 公正 公平 照章 按章 依程序 依职责 按职责 依职权 按照程序 按照法定程序 按照要求 按照法律规定 依照法律 严格依法 严格按照规定 遵照规定 依条例 依据条例 按照条例 按照条例规定 一如既往 如数 总体 总体上 整体 整体上 大体上';
const connectives =
  '总的来看 总的来说 总体来看 总体来说 综合来看 综合看 具体来看 具体来说 具体而言 从总体看 从总量看 从总量上看 从数量看 从数量上看 从数据看 数据显示 统计显示 台账显示 据台账显示 据登记簿记载 经梳理 经汇总 经核算 经核对 经核 经查 据测算 经测算 据了解 据此 由此 至此 综上 需要说明的是 值得注意的是 不过 但 但是 然而 因此 因而 所以 故 故而 其间 另外 除此之外';
const predicates =
  '做好 抓好 做到 落实 入库 缴库 上缴 归档 建档 编号 入册 造册 登记造册 登记入册 登记建档 录得 呈现 显示 记录在案 纳入办理 处于 保持在 稳定在 维持在 定格在 停留在 固定在 控制在 保持 维持在了 定格于 总和 总和为 合计数 累计数 总体数量 规模 体量 存量 本年内 一年内 一年间 一年中 全年间 岁末 年终 期末 年底时 年度末 年度内 报告期内 统计期内 统计周期内 周期内';

export const functionWords = `${adverbs} ${connectives} ${predicates}`;
