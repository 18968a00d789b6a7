import type { SupportSatisfactionRemarkCode } from "@bellwether/smart-support/satisfaction/train/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const chineseSupportSatisfactionSentences: SentencesOf<SupportSatisfactionRemarkCode> = {
  "support-satisfaction.learnt": (f) => `由 ${f.number("ratings", 0)} 条评分训练而成。`,
  "support-satisfaction.held-out": (f) =>
    `在之后的 ${f.number("held", 0)} 个会话上，预计评分一般偏差 ${f.number("spread", 1)} 分（满分 5 分）。`,
  "support-satisfaction.better": (f) => `会话经过比各分数出现的频率更能说明评分：误差减少 ${f.share("saved")}。`,
  "support-satisfaction.not-clear": (f) =>
    `会话经过未能明显优于各分数出现的频率（误差相差 ${f.share("saved")}），可能只是偶然。`,
  "support-satisfaction.too-few": (f) =>
    `至少要有 ${f.number("needed", 0)} 条评分才能学习满意度；目前有 ${f.number("ratings", 0)} 条。`,
  "support-satisfaction.step-read": () => "正在读取已评分的会话",
  "support-satisfaction.step-fit": (f) => `正在用 ${f.number("ratings", 0)} 条评分学习`,
};
