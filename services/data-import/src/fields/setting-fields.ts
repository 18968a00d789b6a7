import type { Parsed } from "../values/parsed.ts";
import { parseServiceMeasure } from "../values/words.ts";
import type { CellContext, Field, RowShape } from "./field.ts";
import { measureField, wordField } from "./field-types.ts";
import { productRef, stockPlaceRef } from "./reference-fields.ts";

/**
 * What stock costs and is to achieve, for a product, a place, both, or where both are blank for the whole organisation. A row holds
 * all of it: what it leaves out is left to the wider settings.
 */
export const settingRows: RowShape = {
  fields: [
    { ...productRef, required: false },
    { ...stockPlaceRef, required: false },
    shareField(
      {
        name: "holding_rate_per_year",
        aliases: [
          "holding_rate_per_year",
          "holding_rate",
          "holding_cost_rate",
          "carrying_rate",
          "持有成本率",
          "年持有成本率",
        ],
      },
      { minimum: 0, maximum: 100 },
    ),
    measureField(
      {
        name: "ordering_cost",
        aliases: ["ordering_cost", "order_cost", "fixed_order_cost", "订货成本", "每次订货成本"],
      },
      { minimum: 0 },
    ),
    measureField(
      {
        name: "shortage_cost_per_unit",
        aliases: [
          "shortage_cost_per_unit",
          "shortage_cost",
          "stockout_cost",
          "penalty_cost",
          "缺货成本",
          "单位缺货成本",
        ],
      },
      { minimum: 0 },
    ),
    measureField(
      { name: "shelf_life_days", aliases: ["shelf_life_days", "shelf_life", "expiry_days", "保质期", "保质期天数"] },
      { minimum: 1, maximum: 36_500, decimals: 0 },
    ),
    wordField(
      {
        name: "service_measure",
        aliases: ["service_measure", "service_type", "service_kind", "服务水平类型", "服务指标"],
      },
      "service_measure.word",
      parseServiceMeasure,
    ),
    shareField(
      {
        name: "service_target",
        aliases: ["service_target", "service_level", "target_service_level", "服务水平", "目标服务水平"],
      },
      { minimum: 0.5, maximum: 0.9999 },
    ),
    measureField(
      {
        name: "review_period_days",
        aliases: ["review_period_days", "review_period", "review_days", "盘点周期", "订货周期"],
      },
      { minimum: 1, maximum: 3_650, decimals: 0 },
    ),
  ],
};

/** A share, as 0.95 or as 95 %. */
function shareField(named: Pick<Field, "name" | "aliases">, bounds: { minimum: number; maximum: number }): Field {
  const plain = measureField(named, bounds);
  const percent = measureField(named, { minimum: bounds.minimum * 100, maximum: bounds.maximum * 100 });
  const parse = (text: string, context: CellContext): Parsed<string> => {
    if (!/[%％]$/.test(text)) return plain.parse(text, context) as Parsed<string>;
    const parsed = percent.parse(text.slice(0, -1).trim(), context) as Parsed<string>;
    return parsed.rule === undefined ? { value: (Number(parsed.value) / 100).toFixed(6) } : parsed;
  };
  return { ...plain, parse };
}
