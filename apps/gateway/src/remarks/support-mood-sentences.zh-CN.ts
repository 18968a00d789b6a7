import type { SupportMoodRemarkCode } from "@bellwether/smart-support/understanding/mood/learnt/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const chineseSupportMoodSentences: SentencesOf<SupportMoodRemarkCode> = {
  "support-mood.learnt": (f) => `由 ${f.number("texts", 0)} 条已知情绪的文字训练而成。`,
  "support-mood.better": (f) => `对留出的文字，模型判断正确 ${f.share("learnt")}，词表判断正确 ${f.share("list")}。`,
  "support-mood.not-clear": (f) =>
    `对留出的文字，模型判断正确 ${f.share("learnt")}，词表判断正确 ${f.share("list")}，没有明显更好，因此仍用词表。`,
  "support-mood.too-few": (f) =>
    `至少要有 ${f.number("needed", 0)} 条不满和同样多满意的文字才能学习情绪：评分和点赞、点踩时的留言，或导入时带情感标注的消息。`,
  "support-mood.step-read": () => "正在读取客户的感受",
  "support-mood.step-fit": (f) => `正在用 ${f.number("texts", 0)} 条文字学习`,
};
