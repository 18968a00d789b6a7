import type { SupportAnswerFailure } from "../support-answers/support-answer-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseSupportAnswerFailures: Pick<FailureSentences, SupportAnswerFailure> = {
  "support.threshold": (f) => `置信度应在 0 到 1 之间，收到的是 ${f.text("threshold")}。`,
  "support.settings-changed": (f) => `这些设置刚被其他人修改过，现在是第 ${f.text("version")} 版；请查看后重新保存。`,
  "support.chat-incomplete": () => "由接口措辞作答需要接口地址和模型名称，请一并填写。",
  "support.chat-model": (f) => `模型名称为单行文字，最多 ${f.number("maximum", 0)} 个字符。`,
  "support.chat-key": (f) => `密钥不能有空格，最多 ${f.number("maximum", 0)} 个 ASCII 字符。`,
  "support.chat-key-again": () => "地址已更改，已保存的密钥不会发送到新地址；请重新填写该接口的密钥，或将密钥清空。",
};
