import type { BudgetFailure } from "./budget-failure.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseBudgetFailures: Pick<FailureSentences, BudgetFailure> = {
  "budget.no-model": () => "尚无媒体组合模型；请先导入广告花费与收入，再训练模型。",
  "budget.not-converged": () => "媒体组合模型未收敛，不能据此安排预算；请查看诊断，补充数据后重新训练。",
  "budget.unknown-channel": (f) => `模型中没有渠道“${f.text("channel")}”；已有渠道：${f.text("channels")}。`,
  "budget.channel-twice": (f) => `渠道“${f.text("channel")}”出现了两次；请只填写一次。`,
  "budget.bounds-order": (f) =>
    `渠道“${f.text("channel")}”的下限（${f.money("lower")}）高于上限（${f.money("upper")}）。`,
  "budget.nothing-to-plan": () => "现有数据不足以判断任何渠道的效果，无法规划；先对其中一个渠道做实验最有帮助。",
  "budget.below-bounds": (f) =>
    `预算 ${f.money("budget")} 低于各渠道下限与固定花费之和 ${f.money("minimum")}；请降低下限或提高预算。`,
  "budget.above-bounds": (f) =>
    `预算 ${f.money("budget")} 高于各渠道上限与固定花费之和 ${f.money("maximum")}；请提高上限或降低预算。`,
  "budget.target-unreachable": (f) =>
    `在限制范围内，任何预算都达不到 ${f.number("target")} 的回报，最高为 ${f.number("best")}；请降低目标或下限。`,
  "budget.periods-too-tight": () => "各期可用金额与总预算不符；请放宽每期限制或调整预算。",
  "budget.timing-length": (f) => `按期金额应为 ${f.text("periods")} 个，每期一个。`,
  "scenario.unknown": () => "组织中没有该方案；请在列表中查找其编号。",
  "scenario.changed": (f) => `该方案已有变更，当前版本为 ${f.number("version", 0)}；请刷新后再操作。`,
  "scenario.name-length": (f) => `名称应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "scenario.name-taken": (f) => `已有名为“${f.text("name")}”的方案；请换一个名称。`,
  "scenario.note-long": (f) => `备注最多 ${f.number("maximum", 0)} 个字符。`,
  "scenario.too-many": (f) => `每个组织最多有 ${f.number("maximum", 0)} 个方案；请先删除不再使用的。`,
  "scenario.diff-changed": () => "将要变更的内容与所确认的不一致；请重新查看变更并确认。",
  "scenario.nothing-to-apply": () => "没有活动的预算需要变更。",
  "scenario.application-unknown": () => "组织中没有这次预算设置的记录。",
  "scenario.undone-already": () => "这次预算设置已经撤销。",
  "scenario.budget-changed": (f) => `活动“${f.text("campaign")}”的预算在此期间已被他人修改；未做任何变更。`,
  "scenario.budget-refused": (f) => `活动“${f.text("campaign")}”当前状态不能采用该预算；未做任何变更。`,
};
