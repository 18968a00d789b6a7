import type { ExperimentFailure } from "./experiment-failure.ts";
import type { FailureSentences } from "./failure-codes.ts";

const states: Readonly<Record<string, string>> = {
  PLANNED: "已计划",
  RUNNING: "进行中",
  CONCLUDED: "已结束",
  CANCELLED: "已取消",
};

export const chineseExperimentFailures: Pick<FailureSentences, ExperimentFailure> = {
  "experiment.unknown": () => "没有该实验；可在实验列表中查找其 id。",
  "experiment.changed": (f) => `其他人已修改该实验，现为第 ${f.text("version")} 版；请重新查看。`,
  "experiment.name-length": (f) => `名称应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "experiment.name-taken": (f) => `已有名为“${f.text("name")}”的实验；请换一个名称。`,
  "experiment.channel-unknown": () => "没有该渠道；请选择已导入广告数据的渠道。",
  "experiment.starts-in-past": (f) => `实验最早今天开始；${f.text("day")} 已经过去。`,
  "experiment.weeks": (f) => `实验时长为 ${f.text("least")} 至 ${f.text("most")} 周。`,
  "experiment.share": () => "测试市场的销售占比应大于 0，且不超过一半。",
  "experiment.markets-count": (f) => `请选择 1 至 ${f.text("most")} 个测试市场。`,
  "experiment.overlaps": (f) => `实验“${f.text("name")}”在部分相同的日期和市场测试同一渠道；请换市场或日期。`,
  "experiment.state": (f) => `实验${states[f.text("state")] ?? f.text("state")}，不能执行此操作。`,
  "experiment.too-few-markets": (f) =>
    `只知道 ${f.text("markets")} 个市场的销售，测试至少需要 ${f.text("needed")} 个：一部分测试，一部分对照。请为客户填写国家或 geo 属性。`,
  "experiment.too-few-weeks": (f) =>
    `只有 ${f.text("weeks")} 个整周的销售数据，至少需要 ${f.text("needed")} 周才能区分效果与偶然。`,
  "experiment.unknown-markets": (f) => `${f.text("names")} 没有任何销售。`,
  "experiment.all-markets": () => "请至少留一个市场作为对照。",
  "experiment.no-week-yet": () => "实验尚未满一整周；请稍后再结束，或取消实验。",
  "experiment.no-controls": () => "对照市场没有任何销售。",
  "experiment.nothing-sold": () => "实验前测试市场没有任何销售。",
};
