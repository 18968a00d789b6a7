import type { AdRemarkCode } from "@bellwether/ad-roi/performance/contract";
import type { SentencesOf } from "./remark-codes.ts";

export const chineseAdSentences: SentencesOf<AdRemarkCode> = {
  "ads.nothing-spent": () => "这些天没有广告花费。",
  "ads.rows-without-rate": (f) => `有 ${f.number("rows", 0)} 行外币花费因缺少折合本币的汇率而未计入，请导入汇率。`,
  "ads.revenue-untold": () => "这些花费没有填写收入，因此无法得知带回了多少。",
  "ads.revenue-partly-told": (f) => `有收入数据的花费占 ${f.smallShare("share")}，ROAS 与 ROI 仅按这一部分计算。`,
  "ads.no-media-mix": () => "边际 ROAS 需要媒体组合模型：平台自报的数据说明不了再投一笔能带来多少。",
  "ads.customers-by-channel": () => "新客数、CAC 与 LTV 可按渠道和活动得知：客户与触点都不说明来自哪个地区。",
  "ads.no-customer-values": () => "LTV 需要客户评分，请先为客户评分。",
  "ads.groups-left-out": (f) => `共 ${f.number("all", 0)} 组，仅显示最大的 ${f.number("shown", 0)} 组；合计包含全部。`,
};
