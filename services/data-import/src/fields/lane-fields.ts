import { parseCategoryPath } from "../values/category-path.ts";
import { parseClosures, parseWeekdays } from "../values/closures.ts";
import type { RowShape } from "./field.ts";
import { booleanField, formField, idField, measureField } from "./field-types.ts";
import { productRef } from "./reference-fields.ts";

/** A year, beyond which a lead time is a mistake of units. */
const maxLeadTimeDays = 365;

const fromRef = idField({
  name: "from_ref",
  required: true,
  aliases: [
    "from_location_id",
    "from_location",
    "from",
    "source",
    "source_location",
    "from_warehouse",
    "supplying_location",
    "调出地点",
    "调出仓库",
    "来源地点",
    "发货地点",
  ],
});

const toRef = idField({
  name: "to_ref",
  required: true,
  aliases: [
    "to_location_id",
    "to_location",
    "to",
    "target",
    "destination",
    "to_store",
    "supplied_location",
    "调入地点",
    "调入门店",
    "目的地点",
    "收货地点",
  ],
});

const [fromAt, toAt, productAt, categoryAt, minimumAt, multipleAt] = [0, 1, 2, 3, 8, 9];

/**
 * How one place supplies another: with everything, with a category and those below it, or with one product. A row holds all terms:
 * what it leaves out takes its default.
 */
export const laneRows: RowShape = {
  fields: [
    fromRef,
    toRef,
    { ...productRef, required: false },
    formField(
      {
        name: "category_path",
        aliases: ["category_path", "category", "categories", "product_category", "类目", "分类", "品类"],
      },
      parseCategoryPath,
    ),
    measureField(
      {
        name: "lead_time_days",
        required: true,
        aliases: [
          "lead_time_days",
          "lead_time",
          "days",
          "transit_days",
          "transfer_days",
          "在途天数",
          "运输天数",
          "天数",
        ],
      },
      { minimum: 0, maximum: maxLeadTimeDays, decimals: 2 },
    ),
    measureField(
      {
        name: "lead_time_deviation_days",
        aliases: [
          "lead_time_deviation_days",
          "lead_time_deviation",
          "deviation_days",
          "spread_days",
          "天数标准差",
          "天数波动",
        ],
      },
      { minimum: 0, maximum: maxLeadTimeDays, decimals: 2 },
    ),
    measureField(
      {
        name: "transfer_cost",
        aliases: ["transfer_cost", "cost_per_transfer", "fixed_cost", "shipment_cost", "每次调拨成本", "固定成本"],
      },
      { minimum: 0 },
    ),
    measureField(
      {
        name: "unit_cost",
        aliases: ["unit_cost", "cost_per_unit", "freight_per_unit", "单件运费", "单位成本", "单件成本"],
      },
      { minimum: 0 },
    ),
    measureField(
      {
        name: "minimum_quantity",
        aliases: ["minimum_quantity", "minimum", "min_quantity", "min_qty", "最小调拨量", "起运量"],
      },
      { minimum: "positive" },
    ),
    measureField(
      {
        name: "order_multiple",
        aliases: ["order_multiple", "multiple", "pack_size", "case_size", "调拨倍数", "包装数量", "箱规"],
      },
      { minimum: "positive" },
    ),
    formField(
      {
        name: "shipping_weekdays",
        aliases: ["shipping_weekdays", "ships_on", "weekdays", "delivery_weekdays", "发货日", "每周发货日"],
      },
      parseWeekdays,
    ),
    formField({ name: "closed_days", aliases: ["closed_days", "closures", "holidays", "停运日期"] }, parseClosures),
    booleanField({ name: "active", aliases: ["active", "is_active", "enabled", "启用", "有效"] }),
  ],
  check(values) {
    if (values[fromAt] === values[toAt]) return { rule: "lane.itself", field: toAt };
    if (values[productAt] !== null && values[categoryAt] !== null) return { rule: "lane.scope", field: categoryAt };
    const multiple = Number(values[multipleAt] ?? 0);
    // In ten-thousandths, since remainders of decimal fractions are not exact.
    const rest = Math.round(Number(values[minimumAt] ?? 0) * 1e4) % Math.round(multiple * 1e4);
    return rest > 0 ? { rule: "minimum_quantity.multiple", limit: multiple, field: minimumAt } : null;
  },
};
