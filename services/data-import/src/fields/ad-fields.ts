import { parseCampaignObjective } from "../values/campaign-objective.ts";
import { parseDecimal, withinLimit } from "../values/number.ts";
import type { Parsed } from "../values/parsed.ts";
import { dayField } from "./day-field.ts";
import type { CellContext, RowShape } from "./field.ts";
import { currencyField, formField, idField, measureField, nameField, wordField } from "./field-types.ts";

/** Where an ad runs, in the organisation's words; made when it is first named. */
export const adChannelRef = idField({
  name: "ad_channel_ref",
  aliases: [
    "channel",
    "ad_channel",
    "channel_id",
    "channel_name",
    "platform",
    "publisher",
    "medium",
    "source",
    "渠道",
    "广告渠道",
    "投放渠道",
    "平台",
  ],
});

export const campaignRef = idField({
  name: "campaign_ref",
  aliases: ["campaign_id", "campaign", "campaign_external_id", "campaign_name", "活动编号", "广告活动", "推广计划"],
});

const currency = currencyField({ name: "currency", aliases: ["currency", "currency_code", "币种", "货币"] });

const [startsAt, endsAt] = [4, 5];

/** Campaigns, one a row. A campaign on several channels names none, and its spend says where. */
export const campaignRows: RowShape = {
  fields: [
    idField({
      name: "external_id",
      required: true,
      aliases: ["external_id", "campaign_id", "id", "code", "campaign", "活动编号", "计划编号", "编号"],
    }),
    nameField({ name: "name", aliases: ["name", "campaign_name", "title", "活动名称", "计划名称", "名称"] }),
    adChannelRef,
    wordField(
      { name: "objective", aliases: ["objective", "goal", "purpose", "campaign_objective", "目标", "推广目标"] },
      "objective.word",
      parseCampaignObjective,
    ),
    dayField({
      name: "starts_on",
      aliases: ["starts_on", "start_date", "start", "first_day", "from", "开始日期", "起始日期"],
    }),
    dayField({ name: "ends_on", aliases: ["ends_on", "end_date", "end", "last_day", "to", "结束日期", "截止日期"] }),
    currency,
    measureField(
      { name: "budget", aliases: ["budget", "total_budget", "lifetime_budget", "预算", "总预算"] },
      { minimum: 0 },
    ),
  ],
  check(values) {
    const [start, end] = [values[startsAt], values[endsAt]];
    return start && end && end < start ? { rule: "ends_on.before_start", field: endsAt } : null;
  },
};

const [impressionsAt, clicksAt] = [6, 7];

/** What was spent on a day at a channel, on one campaign and in one place where the row names them, and what came of it. */
export const adSpendRows: RowShape = {
  fields: [
    dayField({ name: "day", required: true, aliases: ["day", "date", "report_date", "日期", "报告日期"] }),
    adChannelRef,
    campaignRef,
    idField({
      name: "geo",
      aliases: ["geo", "region", "market", "dma", "state", "country", "location", "地区", "区域"],
    }),
    measureField(
      { name: "spend", required: true, aliases: ["spend", "cost", "amount_spent", "ad_spend", "花费", "消耗", "费用"] },
      { minimum: 0 },
    ),
    currency,
    measureField(
      { name: "impressions", aliases: ["impressions", "impr", "views", "展示次数", "曝光量", "展现量"] },
      { minimum: 0, decimals: 0 },
    ),
    measureField(
      { name: "clicks", aliases: ["clicks", "link_clicks", "点击次数", "点击量"] },
      { minimum: 0, decimals: 0 },
    ),
    measureField(
      { name: "conversions", aliases: ["conversions", "purchases", "results", "转化数", "转化量"] },
      { minimum: 0 },
    ),
    measureField(
      {
        name: "revenue",
        aliases: ["revenue", "conversion_value", "purchase_value", "sales", "收入", "转化价值", "成交金额"],
      },
      { minimum: 0 },
    ),
  ],
  check(values) {
    const [impressions, clicks] = [values[impressionsAt], values[clicksAt]];
    if (impressions === null || clicks === null || Number(clicks) <= Number(impressions)) return null;
    return { rule: "clicks.above_impressions", field: clicksAt, limit: Number(impressions) };
  },
};

/** What a currency was worth from a day on, in the organisation's currency unless the row names another. */
export const exchangeRateRows: RowShape = {
  fields: [
    dayField({ name: "day", required: true, aliases: ["day", "date", "日期"] }),
    {
      ...currencyField({ name: "currency", aliases: ["currency", "from", "base", "币种", "货币", "原币"] }),
      required: true,
    },
    currencyField({ name: "into_currency", aliases: ["into_currency", "into", "to", "quote", "折算币种", "目标币种"] }),
    formField(
      { name: "rate", required: true, aliases: ["rate", "exchange_rate", "fx_rate", "value", "汇率"] },
      parseRate,
    ),
  ],
};

/** A rate keeps its digits: four decimals would be too few for most pairs of currencies. */
function parseRate(text: string, { decimalComma }: CellContext): Parsed<string> {
  const value = parseDecimal(text, decimalComma);
  if (value === null || value.length > 40) return { rule: "value.number" };
  // Twelve decimals are stored.
  if (Number(value) < 1e-12) return { rule: "value.positive" };
  return withinLimit(value) ? { value } : { rule: "value.maximum", limit: 1e9 };
}
