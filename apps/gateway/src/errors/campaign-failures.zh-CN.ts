import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { CampaignFailure } from "./campaign-failure.ts";
import type { FailureSentences } from "./failure-codes.ts";

const statuses: Readonly<Record<string, string>> = {
  DRAFT: "草稿",
  SCHEDULED: "已排期",
  RUNNING: "投放中",
  PAUSED: "已暂停",
  ENDED: "已结束",
  ARCHIVED: "已归档",
};

const status = (f: RemarkFacts) => statuses[f.text("status")] ?? f.text("status");
const origins = (f: RemarkFacts) =>
  f
    .text("from")
    .split(",")
    .map((one) => statuses[one] ?? one)
    .join("或");
const languages: Readonly<Record<string, string>> = { en: "英文", "zh-CN": "中文" };
const language = (f: RemarkFacts) => languages[f.text("locale")] ?? f.text("locale");

export const chineseCampaignFailures: Pick<FailureSentences, CampaignFailure> = {
  "campaign.unknown": () => "没有这个活动；请在活动列表中查找其标识。",
  "campaign.imported": () => "此活动由广告平台投放；请在平台上修改后重新导入。",
  "campaign.changed": (f) => `有人同时修改了此活动，现为第 ${f.text("version")} 版。请查看新的内容后再决定。`,
  "campaign.status": (f) => `活动目前为${status(f)}；只有${origins(f)}的活动才能这样操作。`,
  "campaign.fixed": (f) => `活动目前为${status(f)}，此项不能再修改。如需另行表述，请复制一份。`,
  "campaign.too-many": (f) => `活动已达上限 ${f.number("maximum")} 个；请归档已结束的活动。`,
  "campaign.name-length": (f) => `活动名称应为 1 至 ${f.text("maximum")} 个字符；当前为 ${f.text("length")} 个。`,
  "campaign.description-long": (f) => `说明最多 ${f.text("maximum")} 个字符。`,
  "campaign.budget-amount": (f) => `预算应为不小于 0、精确到分的金额，例如 1500.50；收到的是“${f.text("amount")}”。`,
  "campaign.budget-currency": (f) => `币种应为三个大写字母，例如 CNY；收到的是“${f.text("currency")}”。`,
  "campaign.time-zone": (f) => `“${f.text("timeZone")}”不是时区；请填写例如 Asia/Shanghai。`,
  "campaign.wall-time": (f) => `“${f.text("wallTime")}”不是日期和时间；请填写例如 2026-11-27T09:00。`,
  "campaign.end-before-start": () => "结束时间早于开始时间；请选择更晚的结束时间。",
  "campaign.audience-twice": () => "受众只能是客群或规则之一；请去掉其中一个。",
  "campaign.holdout-range": (f) => `对照组最多占受众的 ${f.share("maximum")}。`,
  "campaign.cap-range": (f) => `频次上限应为 1 至 ${f.text("days")} 天内 1 至 ${f.text("sends")} 条。`,
  "campaign.products-many": (f) => `一个活动最多关联 ${f.text("maximum")} 个商品。`,
  "campaign.address": () => "这不是网址；网址以 https:// 开头，且不含密码。",
  "campaign.utm-long": (f) => `每个标记最多 ${f.text("maximum")} 个字符。`,
  "campaign.variant-count": (f) => `一个活动有 1 至 ${f.text("maximum")} 个版本。`,
  "campaign.variant-name": () => "每个版本都应有各自的名称。",
  "campaign.variant-shares": (f) => `各版本占比合计为 ${f.share("sum")}；应为 100%。`,
  "campaign.creative-twice": (f) => `此版本有两份${language(f)}内容；请去掉一份。`,
  "campaign.subject-long": (f) => `此项最多 ${f.text("maximum")} 个字符。`,
  "campaign.body-long": (f) => `正文最多 ${f.number("maximum")} 个字符。`,
  "campaign.segment-unknown": () => "没有这个客群；请在客群列表中查找其标识。",
  "campaign.segment-archived": () => "该客群已归档；请恢复它或另选客群。",
  "campaign.segment-empty": () => "该客群中已没有人；请另选客群，或修改其规则。",
  "campaign.ad-list-unknown": () => "没有这个广告平台名单；请先在设置中连接。",
  "campaign.ad-list-taken": () => "另一个活动正在使用该名单。请另选名单，或等那个活动结束、名单清空之后再试。",
  "campaign.product-unknown": (f) => `所填商品中有 ${f.text("count")} 个不存在。`,
  "campaign.no-objective": () => "请选择活动目标。",
  "campaign.no-channel": () => "请选择触达渠道。",
  "campaign.no-audience": () => "请选择受众：一个客群，或活动自己的规则。",
  "campaign.no-start": () => "请选择开始时间。",
  "campaign.start-passed": () => "开始时间已过；请选择更晚的时间，或立即开始。",
  "campaign.end-passed": () => "结束时间已过；请选择更晚的时间。",
  "campaign.no-budget": () => "广告平台需要预算。",
  "campaign.no-creative": (f) => `版本 ${f.text("variant")} 还没有内容；请至少写一种语言。`,
  "campaign.no-subject": (f) => `版本 ${f.text("variant")} 的${language(f)}内容缺少主题。`,
  "campaign.no-body": (f) => `版本 ${f.text("variant")} 的${language(f)}内容缺少正文。`,
  "campaign.languages-differ": (f) =>
    `版本 ${f.text("variant")} 与版本 ${f.text("other")} 的语言不同；这样测试比较的会是语言。`,
  "campaign.no-holdout": () => "该活动没有留出对照组，无法得知其带来的效果；下次请留出一部分对象。",
  "campaign.not-measured-yet": () => "该活动的对象仍可能购买；选定最后一人 28 天后才能得知效果。",
  "campaign.too-few-buyers": () => "购买人数不足三十人，尚无法判断活动的效果。",
  "campaign.no-channel-spend": () => "该活动在这几周没有所属广告渠道的花费，媒体组合模型无从归因。",
  "campaign.undo-nothing": () => "没有可以撤销的步骤。",
  "campaign.undo-spent": () => "已有消息发出或费用产生，不能撤销开始；可以暂停或结束活动。",
  "campaign.undo-over": () => "活动时间已过；如需再次投放，请复制一份。",
};
