import type { SupportLearningFailure } from "../support-learning/support-learning-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseSupportLearningFailures: Pick<FailureSentences, SupportLearningFailure> = {
  "support-correction.answer-unknown": () => "这条回答已不存在，请重新提问。",
  "support-correction.passage-unknown": () => "这段内容不能回答该问题：它已失效、语言不同，或不对提问者开放。",
  "support-correction.note": (f) => `备注最多 ${f.number("maximum", 0)} 个字符。`,
  "support-correction.unknown": () => "这条更正已不存在，请刷新列表。",
  "support-correction.reviewed": () => "这条更正已被驳回，如需采纳请重新提交。",
};
