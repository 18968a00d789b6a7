import type { MediaMixRemarkCode } from "@bellwether/ad-roi/media-mix/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const chineseMediaMixSentences: SentencesOf<MediaMixRemarkCode> = {
  "media-mix.converged": (f) =>
    `拟合已收敛：各条链一致（R-hat 不超过 ${f.number("rHatMax", 3)}），至少相当于 ${f.number("essMin", 0)} 次独立抽样。`,
  "media-mix.not-converged": (f) =>
    `拟合未收敛（R-hat 最高 ${f.number("rHatMax", 3)}，独立抽样最少 ${f.number("essMin", 0)} 次，发散 ${f.number("divergences", 0)} 次）：请勿据此决策，系统也不会采用。`,
  "media-mix.holdout": (f) => `留出的 ${f.number("weeks", 0)} 周中，有 ${f.share("coverage")} 落在 90 % 区间内。`,
  "media-mix.never-varies": (f) =>
    `${f.text("channel")} 每周投入都一样，无法把它的效果与基线区分开；请调整投入，或在部分地区做试验。`,
  "media-mix.collinear": (f) => `${f.text("channel")} 与 ${f.text("other")} 总是同涨同落，只能看出两者合计的效果。`,
  "media-mix.too-few-weeks": (f) =>
    `媒介组合模型至少需要 ${f.number("neededWeeks", 0)} 周的广告花费，目前只有 ${f.number("weeks", 0)} 周。`,
  "media-mix.no-spend": () => "没有广告花费，无从建立媒介组合模型；请先导入广告花费。",
  "media-mix.no-outcome": () => "有广告花费的这些周没有销售，看不出广告带来了什么。",
  "media-mix.experiments": (f) => `已计入 ${f.number("experiments", 0)} 次试验的结果。`,
  "media-mix.step-read": () => "正在读取广告花费与销售",
  "media-mix.step-fit": (f) => `正在学习 ${f.number("channels", 0)} 个渠道 ${f.number("weeks", 0)} 周的数据`,
  "media-mix.step-store": () => "正在保存媒介组合模型",
};
