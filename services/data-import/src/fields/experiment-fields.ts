import { numberLimit } from "../values/number.ts";
import type { Parsed } from "../values/parsed.ts";
import { adChannelRef } from "./ad-fields.ts";
import { dayField } from "./day-field.ts";
import type { RowShape } from "./field.ts";
import { formField, idField, measureField, nameField } from "./field-types.ts";

const [startsAt, endsAt] = [4, 5];

/** Tests of a channel that were run elsewhere, one a row: where and when, and what they found. */
export const experimentRows: RowShape = {
  fields: [
    idField({
      name: "external_id",
      required: true,
      aliases: ["external_id", "experiment_id", "id", "test_id", "实验编号", "编号"],
    }),
    nameField({ name: "name", aliases: ["name", "experiment_name", "title", "实验名称", "名称"] }),
    { ...adChannelRef, required: true },
    formField(
      {
        name: "test_geos",
        required: true,
        aliases: ["test_geos", "geos", "markets", "regions", "geo", "测试市场", "地区"],
      },
      parseGeos,
    ),
    dayField({ name: "starts_on", required: true, aliases: ["starts_on", "start_date", "start", "开始日期"] }),
    dayField({ name: "ends_on", required: true, aliases: ["ends_on", "end_date", "end", "结束日期"] }),
    measureField(
      {
        name: "lift",
        required: true,
        aliases: ["lift", "incremental_outcome", "incremental_revenue", "effect", "增量"],
      },
      { minimum: -numberLimit },
    ),
    measureField(
      { name: "lift_se", required: true, aliases: ["lift_se", "standard_error", "se", "标准误"] },
      { minimum: "positive" },
    ),
    measureField({ name: "spend_with", aliases: ["spend_with", "spend", "test_spend", "实验花费"] }, { minimum: 0 }),
    measureField(
      { name: "spend_without", aliases: ["spend_without", "usual_spend", "control_spend", "原本花费"] },
      { minimum: 0 },
    ),
  ],
  check(values) {
    const [start, end] = [values[startsAt], values[endsAt]];
    return start && end && end < start ? { rule: "ends_on.before_start", field: endsAt } : null;
  },
};

/** Markets with a semicolon or a bar between, each once; staged as PostgreSQL's array. */
function parseGeos(text: string): Parsed<string> {
  const geos = [...new Set(text.split(/[;|；]/).map((geo) => geo.trim()))].filter((geo) => geo !== "");
  if (geos.length === 0) return { rule: "value.required" };
  return { value: `{${geos.map((geo) => JSON.stringify(geo)).join(",")}}` };
}
