import { eventSchemaVersion, propertiesLimitBytes } from "@bellwether/schema/contracts/customer-events";
import { numberLimit } from "../values/number.ts";
import type { Parsed } from "../values/parsed.ts";
import { parseTimestamp } from "../values/timestamp.ts";
import { parseEventKind } from "../values/words.ts";
import type { CellContext, RowShape } from "./field.ts";
import { currencyField, formField, idField, measureField, wordField } from "./field-types.ts";
import { gatherField } from "./gather-field.ts";
import { productRef } from "./reference-fields.ts";

/** Nobody sold online before; an earlier time is a clock that was never set. */
export const earliestEventYear = 1990;

const [customerAt, anonymousAt, kindAt, valueAt] = [1, 2, 3, 6];

/** What customers and visitors did, one event a row. Columns that are no field of ours become its properties. */
export const eventRows: RowShape = {
  fields: [
    idField({
      name: "event_ref",
      required: true,
      aliases: ["event_id", "external_id", "message_id", "uuid", "id", "事件编号", "事件id"],
    }),
    idField({
      name: "customer_ref",
      aliases: [
        "customer_id",
        "customer_external_id",
        "customer",
        "user_id",
        "client_id",
        "member_id",
        "客户编号",
        "客户",
      ],
    }),
    idField({
      name: "anonymous_id",
      aliases: [
        "anonymous_id",
        "visitor_id",
        "visitor",
        "device_id",
        "cookie_id",
        "session_user",
        "访客编号",
        "设备编号",
      ],
    }),
    wordField(
      {
        name: "kind",
        required: true,
        aliases: ["kind", "event_kind", "event_type", "event_name", "event", "type", "事件类型", "事件"],
      },
      "kind.event",
      parseEventKind,
    ),
    formField(
      {
        name: "occurred_at",
        required: true,
        aliases: ["occurred_at", "event_time", "timestamp", "time", "date_time", "date", "发生时间", "时间"],
      },
      parseEventTime,
    ),
    { ...productRef, required: false },
    measureField(
      { name: "value", aliases: ["value", "amount", "rating", "score", "revenue", "金额", "评分", "数值"] },
      { minimum: -numberLimit },
    ),
    currencyField({ name: "currency", aliases: ["currency", "currency_code", "币种", "货币"] }),
    idField({ name: "channel", aliases: ["channel", "source", "medium", "渠道", "来源"] }),
    formField({ name: "schema_version", aliases: ["schema_version", "版本"] }, parseSchemaVersion),
    gatherField({
      name: "properties",
      aliases: ["properties", "属性"],
      limitBytes: propertiesLimitBytes,
      nested: true,
      gather: (header) => header.trim(),
    }),
  ],
  check(values) {
    if (values[customerAt] === null && values[anonymousAt] === null) return { rule: "event.person", field: customerAt };
    if (values[kindAt] !== "FEEDBACK") return null;
    const rating = Number(values[valueAt] ?? Number.NaN);
    return rating >= 1 && rating <= 5 ? null : { rule: "event.rating", field: valueAt };
  },
};

function parseEventTime(text: string, context: CellContext): Parsed<string> {
  const parsed = parseTimestamp(text, context);
  if (parsed.rule !== undefined || Number(parsed.value.slice(0, 4)) >= earliestEventYear) return parsed;
  return { rule: "occurred_at.early", limit: earliestEventYear };
}

function parseSchemaVersion(text: string): Parsed<string> {
  if (!/^[1-9]\d{0,3}$/.test(text)) return { rule: "schema_version.number" };
  return Number(text) > eventSchemaVersion
    ? { rule: "schema_version.newer", limit: eventSchemaVersion }
    : { value: text };
}
