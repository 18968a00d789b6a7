import { chineseAdFailures } from "../errors/ad-failures.zh-CN.ts";
import { chineseMailFailures } from "../errors/mail-failures.zh-CN.ts";
import { chineseAccuracySentences } from "./accuracy-sentences.zh-CN.ts";
import { chineseAdSentences } from "./ad-sentences.zh-CN.ts";
import { chineseCrmSentences } from "./crm-sentences.zh-CN.ts";
import { chineseCustomerSentences } from "./customer-sentences.zh-CN.ts";
import { chineseImportSentences } from "./import-sentences.zh-CN.ts";
import { chineseInventorySentences } from "./inventory-sentences.zh-CN.ts";
import { chineseMediaMixSentences } from "./media-mix-sentences.zh-CN.ts";
import { occasionNames } from "./occasion-names.ts";
import { chineseOverrideSentences } from "./override-sentences.zh-CN.ts";
import { chineseRecommendSentences } from "./recommend-sentences.zh-CN.ts";
import type { Sentences } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";
import { chineseSupportIntentSentences } from "./support-intent-sentences.zh-CN.ts";
import { chineseSupportKnowledgeSentences } from "./support-knowledge-sentences.zh-CN.ts";
import { chineseSupportMoodSentences } from "./support-mood-sentences.zh-CN.ts";
import { chineseSupportSatisfactionSentences } from "./support-satisfaction-sentences.zh-CN.ts";
import { chineseSupportSiteSentences } from "./support-site-sentences.zh-CN.ts";

const methodNames: Readonly<Record<string, string>> = {
  SEASONAL_NAIVE: "沿用上一季节的数值",
  ETS: "指数平滑法",
  THETA: "Theta 法",
  DYNAMIC_THETA: "优化 Theta 法",
  MSTL: "多重季节分解法",
  CROSTON: "Croston 法",
  TSB: "TSB 法",
  ADIDA: "ADIDA 法",
  GLOBAL_NEURAL: "全商品神经网络",
  GLOBAL_MIXER: "全商品混合网络",
  COMBINED: "最佳方法的平均",
  PRODUCT_SHARE: "按占比取商品预测",
  SIBLINGS: "参照同类商品",
  ZERO: "预计无销售",
};

const steps: Readonly<Record<string, string>> = { DAY: "按日", WEEK: "按周" };

const method = (facts: RemarkFacts) => methodNames[facts.text("method")] ?? facts.text("method");
/** Whose past prices tell what a promotion will do. */
const priceSources: Readonly<Record<string, string>> = {
  PRODUCT: "该商品自身",
  CATEGORY: "同类商品",
  ALL: "其他商品",
};
const promotion = (f: RemarkFacts) =>
  `促销“${f.text("name")}”（${f.text("from")} 至 ${f.text("to")}，降价 ${f.percentage("discount", 0)}）`;
const newSource = (f: RemarkFacts) => (f.text("source") === "CATEGORY" ? "同类目" : "上级类目");
const occasion = (rule: string) => occasionNames["zh-CN"][rule] ?? rule;
/** One step, or several separated by commas. */
const granularity = (facts: RemarkFacts) =>
  facts
    .text("granularity")
    .split(/, ?/)
    .map((step) => steps[step] ?? step)
    .join("和");
const higherOrLower = (facts: RemarkFacts, name: string) => ((facts.value(name) ?? 0) < 0 ? "低" : "高");

export const chineseSentences: Sentences = {
  "demand.method-won": (f) =>
    `回测中${method(f)}最准确：误差为 ${f.number("mase")}，沿用上一季节的误差为 ${f.number("naiveMase")}（MASE）。`,
  "demand.method-won-rmsse": (f) =>
    `对这种间歇性销售，回测中${method(f)}最准确：误差为 ${f.number("rmsse")}，沿用上一季节的误差为 ${f.number("naiveRmsse")}（RMSSE）。`,
  "demand.no-backtest": (f) =>
    `${f.number("series", 0)} 个序列的历史都不足以回测，因此无法证明优于沿用上一季节的数值。`,
  "demand.choices-kept": (f) => `有 ${f.number("series", 0)} 个序列沿用了上一版本的方法，其表现仍为最佳。`,
  "demand.levels-add-up": (f) =>
    `商品、品类、地点与总计相互一致，${
      f.text("way") === "MIN_TRACE" ? "按误差的关联方式协调（MinT）" : "由最低层级汇总而成"
    }：回测误差比另一种方式低 ${f.number("percent", 1)}%。`,
  "demand.ranges-add-up": (f) =>
    `合计的区间由样本路径相加而得：回测的分位损失比各层级自己的区间${(f.value("percent") ?? 0) < 0 ? "高" : "低"} ${f.percentage("percent")}；${f.share("coverage95")} 的历史值落在 95% 区间内，此前为 ${f.share("ownCoverage95")}。`,
  "demand.share-of-product": (f) =>
    `地点过多，无法逐一预测：该地点取商品预测的 ${f.percentage("percent")}，即其在最近 ${f.number("steps", 0)} 个${granularity(f)}时段销量中的占比，波动按其自身销量。`,
  "demand.places-by-share": (f) =>
    `地点过多：销量最小的 ${f.number("places", 0)} 个商品地点不单独预测，而按占比取其商品的预测。`,
  "demand.stockouts-filled": (f) =>
    `过去一年有 ${f.number("steps", 0)} 个${granularity(f)}时段缺货，估计损失约 ${f.number("lost", 1)} 件（占需求的 ${f.number("percent", 1)}%），预测已计入这部分需求。`,
  "demand.occasion-ahead": (f) =>
    `${occasion(f.text("rule"))}：${f.date("date")}${f.text("granularity") === "WEEK" ? "当周" : "当天"}的预测比平常${(f.value("percent") ?? 0) < 0 ? "低" : "高"} ${f.percentage("percent")}，与往年一致。`,
  "demand.occasions-learned": (f) =>
    `需求受以下日子影响：${f.text("rules").split(", ").map(occasion).join("、")}。用其他年份推算每一年，可减少其前后 ${f.number("percent", 0)}% 的误差。`,
  "demand.promotion-ahead": (f) =>
    `${promotion(f)}：参照${priceSources[f.text("source")] ?? "以往"}的降价表现，预计每天最多多售 ${f.percentage("lift")}。`,
  "demand.promotion-deepest": (f) =>
    `${promotion(f)}：力度超过以往任何一次，按以往最大的降价 ${f.percentage("deepest")} 估算，每天最多多售 ${f.percentage("lift")}。`,
  "demand.promotion-unjudged": (f) => `${promotion(f)}：未计入预测，因为以往的降价没有显示出销量增加。`,
  "demand.price-changed": (f) =>
    `近期价格比通常${higherOrLower(f, "percent")} ${f.percentage("percent")}，预测因此${(f.value("change") ?? 0) < 0 ? "减少" : "增加"} ${f.percentage("change")}。`,
  "demand.price-response": (f) => `价格降低 10% 时，大约多售 ${f.percentage("percent", 0)}。`,
  "demand.prices-learned": (f) =>
    `根据 ${f.number("spells", 0)} 段非通常价格的时期：价格降低 10% 大约多售 ${f.percentage("percent", 0)}${
      (f.value("announced") ?? 0) > 0 ? `，促销在价格之外再增加 ${f.percentage("announced", 0)}` : ""
    }。考虑价格可减少留出时期 ${f.percentage("gain", 0)} 的误差。`,
  "demand.unusual-days": (f) =>
    `最近一个季度有 ${f.number("days", 0)} 天异常，最明显的是 ${f.date("date")}：${f.number("demand", 1)} 件，而通常约为 ${f.number("usual", 1)} 件。`,
  "demand.level-shift": (f) =>
    `自 ${f.date("date")} 前后起，扣除整体变化后，需求比之前${higherOrLower(f, "percent")} ${f.percentage("percent")}，并保持至今。`,
  "demand.naive-kept": (f) =>
    `没有方法优于沿用上一季节的数值（MASE ${f.number("mase")}，共 ${f.number("windows", 0)} 个回测窗口）。`,
  "demand.trend": (f) =>
    `在预测的 ${f.number("steps", 0)} ${f.text("granularity") === "WEEK" ? "周" : "天"}内，需求每月${(f.value("percentPerMonth") ?? 0) < 0 ? "下降" : "上升"} ${f.percentage("percentPerMonth")}。`,
  "demand.year-followed": (f) =>
    `去年同期的四周里，全部商品的销量比之前八周${(f.value("percent") ?? 0) < 0 ? "低" : "高"} ${f.percentage("percent")}，预测沿用了这一走势。`,
  "demand.seasonality-weekly": (f) =>
    `${f.weekday("peakDay")}销量最高，比平均值${higherOrLower(f, "percentAboveMean")} ${f.percentage("percentAboveMean", 0)}。`,
  "demand.seasonality-yearly": (f) =>
    `${f.month("peakMonth")}销量最高，比平均值${higherOrLower(f, "percentAboveMean")} ${f.percentage("percentAboveMean", 0)}。`,
  "demand.intermittent": (f) => `销售是间歇性的：${f.share("zeroShare")} 的时段没有销量。`,
  "demand.short-history": (f) =>
    `历史只有 ${f.number("steps", 0)} 个时段，不足回测所需的 ${f.number("needed", 0)} 个；此预测仅供粗略参考。`,
  "demand.new-like-launches": (f) =>
    `新商品：预测以${newSource(f)}中另外 ${f.number("siblings", 0)} 个商品上市初期的表现为起点，随着自身销量增加逐步以自身为准，未经回测检验。`,
  "demand.new-like-others": (f) =>
    `新商品：由于上市先例不多，预测以${newSource(f)}中另外 ${f.number("siblings", 0)} 个在售已久的商品为起点，随着自身销量增加逐步以自身为准，未经回测检验。`,
  "demand.new-untold": () => "新商品：没有类目，或同类商品太少，无法参照，只能依据自身销量。",
  "demand.never-sold": (f) =>
    `从未售出：首次导入时即已存在，而同类商品已销售 ${f.number("days", 0)} 天，因此不视为新商品，首次售出之前预计没有销量。`,
  "demand.no-recent-sales": (f) => `最近 ${f.number("steps", 0)} 个时段没有销量。`,
  "demand.interval-narrow": (f) => `预测区间偏窄：过去只有 ${f.share("coverage95")} 的实际值落在 95% 区间内。`,
  "demand.series-trained": (f) =>
    `共预测 ${f.number("series", 0)} 个序列，其中 ${f.number("beatNaive", 0)} 个优于沿用上一季节的数值。`,
  "demand.step-series": (f) => `正在由订单生成${granularity(f)}序列。`,
  "demand.step-neural": (f) => `正在用 ${f.number("series", 0)} 个${granularity(f)}序列训练神经网络。`,
  "demand.step-backtest": (f) => `正在用 ${f.number("series", 0)} 个${granularity(f)}序列的历史比较各方法。`,
  "demand.step-store": (f) => `正在保存 ${f.number("series", 0)} 个${granularity(f)}序列的预测。`,
  "demand.summary-independent": () => "合计的区间假设各商品的误差相互独立；天气、节假日等共同因素会使真实区间更宽。",
  "demand.summary-joint": () => "合计的区间由所有商品与地点的样本路径相加而得，各路径的误差按过去的关联方式共同变动。",

  "promotion.no-backtest": () => "未晋升：没有回测结果。",
  "promotion.worse-than-baseline": (f) =>
    `未晋升：误差 ${f.number("score", 3)} 不优于沿用上一季节的 ${f.number("baselineScore", 3)}。`,
  "promotion.beats-baseline": (f) =>
    `优于沿用上一季节的数值：误差 ${f.number("score", 3)} 对 ${f.number("baselineScore", 3)}。`,
  "promotion.first-champion": () => "这是该类的第一个模型。",
  "promotion.champion-changed": (f) =>
    `未晋升：训练期间当前模型已变为版本 ${f.text("championVersion")}；请重新训练后再比较。`,
  "promotion.champion-not-scored": (f) => `未晋升：无法在相同数据上评估当前版本 ${f.text("championVersion")}。`,
  "promotion.worse-than-champion": (f) =>
    `未晋升：误差 ${f.number("score", 3)} 高于当前版本 ${f.text("championVersion")} 的 ${f.number("championScore", 3)}。`,
  "promotion.same-data-no-better": (f) => `未晋升：在相同数据上不优于当前版本 ${f.text("championVersion")}。`,
  "promotion.better-than-champion": (f) =>
    `优于当前版本 ${f.text("championVersion")}：误差 ${f.number("score", 3)} 对 ${f.number("championScore", 3)}。`,
  "promotion.as-good-as-champion": (f) => `与当前版本 ${f.text("championVersion")} 一样好，并包含更新的数据。`,
  "promotion.replaced-by": (f) => `已被版本 ${f.text("version")} 取代。`,
  "rollback.no-champion": () => "没有可回退的当前模型。",
  "rollback.no-earlier-champion": (f) => `版本 ${f.text("version")} 之前没有可恢复的模型。`,
  "rollback.rolled-back-to": (f) => `已回退到版本 ${f.text("version")}。`,
  "rollback.scores-not-kept": () => "只保留当前版本的客户评分，没有更早的版本可以恢复，请重新训练。",
  "rollback.restored-from": (f) => `版本 ${f.text("version")} 回退后，此版本恢复为当前模型。`,
  "export.not-stored": () => "该版本没有保存可导出的内容，请重新训练。",
  "export.no-network": () => "该版本没有训练出神经网络：其方法在使用时才对每个序列拟合，因此没有可导出的内容。",

  "job.invalid-input": () => "任务收到了无法处理的输入。",
  "job.unexpected": () => "发生了意外错误；请重试，若再次失败请联系我们。",
  "job.process-died": () => "运行任务的进程多次中途退出，未作任何更改。",
  "import.missing": () => "该导入已不存在。",
  "import.no-upload": () => "导入的文件尚未到达，请重新上传。",
  ...chineseImportSentences,
  ...chineseInventorySentences,
  ...chineseAccuracySentences,
  ...chineseCustomerSentences,
  ...chineseAdSentences,
  ...chineseMediaMixSentences,
  ...chineseSupportIntentSentences,
  ...chineseSupportKnowledgeSentences,
  ...chineseSupportMoodSentences,
  ...chineseSupportSatisfactionSentences,
  ...chineseSupportSiteSentences,
  ...chineseRecommendSentences,
  ...chineseOverrideSentences,
  ...chineseCrmSentences,
  ...chineseAdFailures,
  ...chineseMailFailures,
  "campaign.sending": (f) => `已发送 ${f.number("sent", 0)} 封。`,
};
