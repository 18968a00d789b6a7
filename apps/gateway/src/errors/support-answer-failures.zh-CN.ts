import type { SupportAnswerFailure } from "../support-answers/support-answer-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseSupportAnswerFailures: Pick<FailureSentences, SupportAnswerFailure> = {
  "support.threshold": (f) => `置信度应在 0 到 1 之间，收到的是 ${f.text("threshold")}。`,
  "support.settings-changed": (f) => `这些设置刚被其他人修改过，现在是第 ${f.text("version")} 版；请查看后重新保存。`,
};
