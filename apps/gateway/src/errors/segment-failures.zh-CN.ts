import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { FailureSentences } from "./failure-codes.ts";
import type { SegmentFailure } from "./segment-failure.ts";

const least = (f: RemarkFacts) =>
  f.text("unit") === "array"
    ? `请至少填写 ${f.number("minimum")} 项。`
    : f.text("unit") === "string"
      ? "此项不能为空。"
      : `此值应不小于 ${f.number("minimum")}。`;
const most = (f: RemarkFacts) =>
  f.text("unit") === "array"
    ? `最多填写 ${f.number("maximum")} 项。`
    : f.text("unit") === "string"
      ? `最多 ${f.number("maximum")} 个字符。`
      : `此值应不大于 ${f.number("maximum")}。`;

export const chineseSegmentFailures: Pick<FailureSentences, SegmentFailure> = {
  "predicate.not-a-condition": (f) => `条件应为仅含一个键的对象，可用的键：${f.text("choices")}。`,
  "predicate.too-deep": (f) => `条件组最多嵌套 ${f.text("maximum")} 层，请减少一层。`,
  "predicate.too-broad": (f) => `一个条件组最多包含 ${f.text("maximum")} 项，现为 ${f.text("count")} 项。`,
  "predicate.too-many": (f) => `一个客群最多包含 ${f.text("maximum")} 个条件。`,
  "predicate.too-many-whole": (f) =>
    `连同所引用的客群共有 ${f.text("count")} 个条件，超过上限 ${f.text("maximum")} 个。`,
  "predicate.empty-group": () => "此条件组为空；请添加条件，或删除该组。",
  "predicate.required": () => "缺少此项。",
  "predicate.type": (f) => `此项的类型应为 ${f.text("expected")}。`,
  "predicate.too-small": least,
  "predicate.too-big": most,
  "predicate.choice": (f) => `此项应为以下之一：${f.text("choices")}。`,
  "predicate.unknown-field": (f) => `此条件没有“${f.text("field")}”这一项。`,
  "predicate.format": () => "格式不正确；日期应写作 2026-11-22。",
  "predicate.one-test": () => "请只填写一种判断方式。",
  "predicate.bound": () => "请填写下限 atLeast、上限 atMost 或两者。",
  "predicate.bounds-order": () => "下限大于上限。",
  "predicate.product-or-category": () => "请指定商品或品类，不能同时指定。",
  "predicate.no-confidence": () => "该预测没有不确定性度量，请去掉置信度。",
  "predicate.probability": () => "概率应在 0 与 1 之间，例如 30% 写作 0.3。",
  "predicate.unknown-product": () => "组织中没有该商品。",
  "predicate.unknown-category": () => "组织中没有该品类。",
  "predicate.unknown-segment": () => "组织中没有该客群，或它已归档。",
  "predicate.circle": (f) => `客群之间不能循环引用：${f.text("through")}。`,
  "predicate.personal": () => "按客户属性筛选需要权限 customers:personal，因为结果会透露属性内容。",
  "predicate.too-slow": (f) => `计数超过 ${f.text("seconds")} 秒，已停止；请缩短时间窗口或稍后重试。`,
  "segment.unknown": () => "组织中没有该客群；请在列表中查找其编号。",
  "segment.changed": (f) => `该客群已有变更，当前版本为 ${f.number("version", 0)}；请刷新后再操作。`,
  "segment.archived": () => "该客群已归档；请先恢复。",
  "segment.not-archived": () => "该客群未归档。",
  "segment.name-length": (f) => `名称应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "segment.name-taken": (f) => `已有名为“${f.text("name")}”的客群；请换一个名称。`,
  "segment.description-long": (f) => `说明最多 ${f.number("maximum", 0)} 个字符。`,
  "segment.too-many": (f) => `每个组织最多有 ${f.number("maximum", 0)} 个客群；请先归档不再使用的。`,
  "segment.asked-about": (f) => `其他客群引用了该客群：${f.text("names")}。请先修改它们。`,
};
