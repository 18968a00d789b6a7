import type { SupportKnowledgeRemarkCode } from "@bellwether/smart-support/retrieval/train/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const chineseSupportKnowledgeSentences: SentencesOf<SupportKnowledgeRemarkCode> = {
  "support-knowledge.found": (f) =>
    `在 ${f.number("questions", 0)} 个留出的问题上，正确段落的平均倒数排名为 ${f.number("mrr", 3)}；只按词语检索为 ${f.number("baselineMrr", 3)}。`,
  "support-knowledge.coverage": (f) =>
    `留出的问题中有一半没有答案；其中会作答 ${f.share("coverage")}，作答中答错的占 ${f.share("risk")}。`,
  "support-knowledge.corrections-lost": (f) =>
    `未启用：有 ${f.number("held", 0)} 条已采纳的更正，现用版本无需提示即可按更正作答，而此版本对其中 ${f.number("lost", 0)} 条的回答不符。`,
  "support-knowledge.correction-lost": (f) => `更正指明应由《${f.text("title")}》作答的问题，此版本未用该文章回答。`,
  "support-knowledge.silence-lost": (f) => `更正指明不应作答的问题中，此版本会回答 ${f.number("questions", 0)} 个。`,
  "support-knowledge.too-few": (f) =>
    `学习检索至少需要 ${f.number("neededQuestions", 0)} 个已发布文章的标题或小标题，目前只有 ${f.number("questions", 0)} 个。`,
  "support-knowledge.by-encoder": (f) =>
    `此版本比较编码器 ${f.text("model")} 生成的向量，每个向量 ${f.number("width", 0)} 维。`,
  "support-knowledge.encoder-away": (f) => `无法使用编码器 ${f.text("model")}，仍由现用版本作答；原因见客服设置。`,
  "support-knowledge.not-wanted": () => "未启用：学习期间已改选其他编码器。",
  "support-knowledge.step-read": () => "正在读取文章",
  "support-knowledge.step-encode": (f) => `正在由编码器为 ${f.number("passages", 0)} 个段落生成向量`,
  "support-knowledge.step-learn": (f) =>
    `正在从 ${f.number("questions", 0)} 个问题学习 ${f.number("passages", 0)} 个段落`,
  "support-knowledge.step-store": () => "正在保存模型与向量",
};
