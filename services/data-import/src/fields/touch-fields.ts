import { importLimits } from "../contract.ts";
import type { Parsed } from "../values/parsed.ts";
import { adChannelRef, campaignRef } from "./ad-fields.ts";
import { dayField } from "./day-field.ts";
import type { RowShape } from "./field.ts";
import { booleanField, currencyField, formField, idField, measureField, timeField } from "./field-types.ts";

/** Contacts of one path; what is longer is a program's and not a person's. */
const maxPathTouches = 1_000;

const currency = currencyField({ name: "currency", aliases: ["currency", "currency_code", "币种", "货币"] });

const [customerAt, anonymousAt, channelAt, convertedAt, valueAt] = [1, 2, 4, 6, 7];

/** One contact of a customer or visitor with an ad a row, or the conversion that contacts led to. */
export const touchpointRows: RowShape = {
  fields: [
    idField({ name: "touch_ref", aliases: ["external_id", "touch_id", "touchpoint_id", "event_id", "id", "触点编号"] }),
    idField({
      name: "customer_ref",
      aliases: [
        "customer",
        "customer_id",
        "customer_external_id",
        "user_id",
        "client_id",
        "member_id",
        "客户编号",
        "客户",
      ],
    }),
    idField({
      name: "anonymous_id",
      aliases: ["anonymous_id", "visitor_id", "visitor", "device_id", "cookie_id", "cookie", "访客编号", "设备编号"],
    }),
    timeField({
      name: "occurred_at",
      required: true,
      aliases: ["occurred_at", "timestamp", "time", "touch_time", "date_time", "date", "发生时间", "时间"],
    }),
    adChannelRef,
    campaignRef,
    booleanField({ name: "converted", aliases: ["converted", "conversion", "is_conversion", "是否转化", "转化"] }),
    measureField(
      { name: "value", aliases: ["value", "conversion_value", "revenue", "amount", "转化价值", "金额"] },
      { minimum: 0 },
    ),
    currency,
  ],
  check(values) {
    if (values[customerAt] === null && values[anonymousAt] === null) return { rule: "event.person", field: customerAt };
    const hasConverted =
      values[convertedAt] === "true" || (values[convertedAt] === null && Number(values[valueAt]) > 0);
    if (values[channelAt] === null && !hasConverted) return { rule: "touch.channel", field: channelAt };
    return Number(values[valueAt]) > 0 && !hasConverted ? { rule: "touch.value", field: valueAt } : null;
  },
};

/** How many persons went one path of channels, where persons themselves are not known. */
export const touchPathRows: RowShape = {
  fields: [
    formField(
      { name: "path", required: true, aliases: ["path", "channel_path", "journey", "路径", "转化路径"] },
      parsePath,
    ),
    measureField(
      { name: "conversions", required: true, aliases: ["conversions", "total_conversions", "转化数"] },
      { minimum: 0, decimals: 0 },
    ),
    measureField(
      { name: "value", aliases: ["value", "total_conversion_value", "conversion_value", "revenue", "转化价值"] },
      { minimum: 0 },
    ),
    currency,
    measureField(
      {
        name: "without_conversion",
        aliases: ["without_conversion", "total_null", "null", "non_conversions", "未转化数"],
      },
      { minimum: 0, decimals: 0 },
    ),
    dayField({ name: "month", aliases: ["month", "period", "date", "day", "月份", "日期"] }),
  ],
};

/** `a > b > c`, staged as a JSON list of channels' ids. */
function parsePath(text: string): Parsed<string> {
  const touches = text.split(/[>→]/).map((touch) => touch.trim());
  if (touches.length > maxPathTouches || touches.includes("")) return { rule: "path.form", limit: maxPathTouches };
  if (touches.some((touch) => touch.length > importLimits.maxIdLength))
    return { rule: "value.length", limit: importLimits.maxIdLength };
  return { value: JSON.stringify(touches) };
}
