import type { AccuracyRemarkCode, SentencesOf } from "./remark-codes.ts";

export const chineseAccuracySentences: SentencesOf<AccuracyRemarkCode> = {
  "demand.accuracy-backtest": (f) =>
    f.value("steps") === 0
      ? "预测的日子尚未到来，这里显示的是回测结果，即训练时对预测隐藏的历史需求。"
      : `公平评判需要 ${f.number("needed", 0)} 天，目前只过去了 ${f.number("steps", 0)} 天。这里显示的是回测结果，即训练时对预测隐藏的历史需求。`,
  "demand.accuracy-no-steps": () => "此处没有可衡量的数据。",
  "demand.accuracy-out-of-stock": () => "衡量的每一天都缺货，因此无法得知真实需求。",
  "demand.accuracy-no-scale": () => "此前需求从未变化，因此 MASE 没有可用的尺度。",
  "demand.accuracy-nothing-sold": () => "没有销量，因此误差无法与销量相比。",
};
