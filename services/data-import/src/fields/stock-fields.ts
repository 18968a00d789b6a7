import type { Parsed } from "../values/parsed.ts";
import { parseTimestamp, type TimestampRules } from "../values/timestamp.ts";
import type { RowShape } from "./field.ts";
import { formField, measureField } from "./field-types.ts";
import { productRef, stockPlaceRef, unitField } from "./reference-fields.ts";

/** What is on hand of a product at a location, as counted, or as another system knows it. */
export const stockRows: RowShape = {
  fields: [
    productRef,
    stockPlaceRef,
    measureField(
      {
        name: "quantity",
        required: true,
        aliases: [
          "quantity",
          "on_hand",
          "qty",
          "stock",
          "stock_on_hand",
          "units",
          "count",
          "数量",
          "库存",
          "在库数量",
          "现有库存",
        ],
      },
      { minimum: 0 },
    ),
    formField(
      {
        name: "counted_at",
        aliases: [
          "counted_at",
          "snapshot_at",
          "as_of",
          "snapshot_date",
          "stock_date",
          "date",
          "time",
          "盘点时间",
          "盘点日期",
          "快照日期",
          "日期",
        ],
      },
      parseCountTime,
    ),
    unitField,
  ],
};

/** An instant in ISO 8601, or a day as YYYY-MM-DD where no time of day is given: its evening is meant. */
function parseCountTime(text: string, context: TimestampRules): Parsed<string> {
  if (text.includes(":")) return parseTimestamp(text, context);
  const parsed = parseTimestamp(text, { ...context, timeZone: "UTC" });
  return parsed.rule === undefined ? { value: parsed.value.slice(0, 10) } : parsed;
}
