import type { SupportIntentsRemarkCode } from "@bellwether/smart-support/understanding/train/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const chineseSupportIntentSentences: SentencesOf<SupportIntentsRemarkCode> = {
  "support-intents.learnt": (f) => `由 ${f.number("intents", 0)} 个意图的 ${f.number("examples", 0)} 条语料训练而成。`,
  "support-intents.baselines": (f) =>
    `对留出的语料，取最相近一条的意图可答对 ${f.share("nearest")}，一律答最常见的意图可答对 ${f.share("commonest")}。`,
  "support-intents.scope": (f) => `${f.number("examples", 0)} 条超出范围的消息中，${f.share("caught")} 被认出。`,
  "support-intents.no-outside": () => "没有超出范围的语料，无法得知能认出多少；请补充一些没有对应意图的消息。",
  "support-intents.left-out": (f) =>
    `意图 ${f.text("intent")} 只有 ${f.number("examples", 0)} 条语料，未参与训练；至少需要 ${f.number("needed", 0)} 条。`,
  "support-intents.weak": (f) =>
    `意图 ${f.text("intent")} 的语料只有 ${f.share("recall")} 判断正确；请补充语料，或与容易混淆的意图合并。`,
  "support-intents.too-few": (f) => `至少要有两个意图，每个意图至少 ${f.number("needed", 0)} 条不同的语料，才能训练。`,
  "support-intents.step-read": () => "正在读取语料",
  "support-intents.step-fit": (f) => `正在用 ${f.number("examples", 0)} 条语料学习 ${f.number("intents", 0)} 个意图`,
  "support-intents.step-store": () => "正在保存训练结果",
};
