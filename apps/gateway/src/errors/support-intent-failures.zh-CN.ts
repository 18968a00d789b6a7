import type { SupportIntentFailure } from "../support-understanding/support-intent-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseSupportIntentFailures: Pick<FailureSentences, SupportIntentFailure> = {
  "support-intent.key": (f) =>
    `意图键只能用小写字母、数字、_ 和 -，最多 ${f.text("maximum")} 个字符，例如 delivery_time。`,
  "support-intent.name": (f) => `名称须为 1 到 ${f.text("maximum")} 个字符，两种语言都要填写。`,
  "support-intent.skill": (f) => `技能名最多 ${f.text("maximum")} 个字符。`,
  "support-intent.too-many": (f) => `意图已有 ${f.text("maximum")} 个，请合并一些。`,
  "support-intent.unknown": () => "没有这个在用的意图；请在意图列表中查找它的键。",
  "support-intent.refused-share": () => "可拒答的比例须在 0 到 0.5 之间。",
  "support-example.count": (f) => `一次可审核 1 到 ${f.text("maximum")} 条语料，这次有 ${f.text("count")} 条。`,
  "support-example.unknown": () => "这条语料已不存在，请刷新列表。",
};
