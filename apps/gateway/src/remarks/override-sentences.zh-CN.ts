import type { OverrideRemarkCode, SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

const place = (f: RemarkFacts) => (f.text("location") === "" ? "全部地点" : `“${f.text("location")}”`);
const author = (f: RemarkFacts) => (f.text("author") === "" ? "" : `由 ${f.text("author")} `);

export const chineseOverrideSentences: SentencesOf<OverrideRemarkCode> = {
  "override.product-unknown": () => "没有这个商品。",
  "override.location-unknown": () => "没有这个地点。",
  "override.unknown": () => "没有这条预测调整。",
  "override.withdrawn": () => "这条调整已经撤回。",
  "override.not-withdrawn": () => "这条调整仍然有效；只有已撤回的才能恢复。",
  "override.over": (f) => `这条调整的最后一天是 ${f.text("to")}；请为之后的日期另设一条。`,
  "override.end-before-start": (f) => `结束日期 ${f.text("to")} 早于开始日期 ${f.text("from")}；请选择更晚的日期。`,
  "override.in-past": (f) => `开始日期 ${f.text("from")} 已经过去；请选择今天（${f.text("today")}）或之后的日期。`,
  "override.beyond-forecast": (f) => `预测覆盖 ${f.text("first")} 至 ${f.text("last")}；请选择其中的日期。`,
  "override.not-forecast": () => "该处还没有这个商品的每日预测；请先训练模型。",
  "override.amount-negative": (f) => `需求不能是 ${f.number("amount")} 件；请填写零或更大的数。`,
  "override.percent-below": (f) => `需求最多下降 100%；收到的是 ${f.number("amount")}%。`,
  "override.amount-large": (f) => `数量最多为 ${f.number("limit")}；收到的是 ${f.number("amount")}。`,
  "override.changes-nothing": () => "这样不会有任何变化；请填写不为零的数量。",
  "override.nothing-to-scale": () => "模型预计这些天没有需求，按百分比调整仍为零；请改填件数。",
  "override.comment-missing": () => "请在备注中写明原因，方便日后查看。",
  "override.text-long": (f) => `文字最多 ${f.number("limit")} 个字符；收到的是 ${f.number("length")} 个。`,
  "override.other-demand": () => "要替换的调整属于其他商品或地点；请单独撤回它，再在这里新设一条。",
  "override.overlaps": (f) =>
    `${f.text("from")} 至 ${f.text("to")} 期间，${place(f)}的需求已${author(f)}调整过：“${f.text("comment")}”。请修改或撤回那一条，或选择其他日期。`,
};
