import { parseClosures, parseWeekdays } from "../values/closures.ts";
import { parseCountry } from "../values/country.ts";
import { parsePriceBreaks } from "../values/price-breaks.ts";
import type { RowShape } from "./field.ts";
import { booleanField, currencyField, formField, idField, measureField, nameField, wordField } from "./field-types.ts";
import { productRef, supplierRef, unitField } from "./reference-fields.ts";

/** Ten years: what is longer is a mistake of units. */
const maxLeadTimeDays = 3_650;

const leadTime = measureField(
  {
    name: "lead_time_days",
    aliases: ["lead_time_days", "lead_time", "lead_days", "delivery_days", "交货周期", "交货天数", "提前期", "交期"],
  },
  { minimum: 0, maximum: maxLeadTimeDays, decimals: 2 },
);

const active = booleanField({ name: "active", aliases: ["active", "is_active", "enabled", "启用", "有效"] });

/** Companies that deliver. */
export const supplierRows: RowShape = {
  fields: [
    idField({
      name: "external_id",
      required: true,
      aliases: [
        "external_id",
        "supplier_id",
        "supplier_code",
        "vendor_id",
        "vendor_code",
        "id",
        "供应商编号",
        "供应商编码",
      ],
    }),
    nameField({
      name: "name",
      aliases: [
        "name",
        "supplier_name",
        "supplier",
        "vendor_name",
        "vendor",
        "company",
        "供应商名称",
        "供应商",
        "名称",
      ],
    }),
    wordField(
      { name: "email", aliases: ["email", "e_mail", "email_address", "order_email", "邮箱", "电子邮件"] },
      "email.address",
      (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null),
    ),
    wordField(
      { name: "country", aliases: ["country", "country_code", "国家", "国家代码"] },
      "country.code",
      parseCountry,
    ),
    leadTime,
    formField(
      { name: "closed_weekdays", aliases: ["closed_weekdays", "closed_on", "休息日", "每周休息日"] },
      parseWeekdays,
    ),
    formField(
      { name: "closed_days", aliases: ["closed_days", "closures", "holidays", "停工日期", "放假日期"] },
      parseClosures,
    ),
    active,
  ],
};

const [minimumAt, multipleAt, capacityAt, periodAt] = [5, 6, 9, 10];

/** What a supplier delivers, and on what terms. A row holds them all: what it leaves out takes its default. */
export const supplierProductRows: RowShape = {
  fields: [
    supplierRef,
    productRef,
    idField({
      name: "supplier_sku",
      aliases: ["supplier_sku", "supplier_product_id", "vendor_sku", "supplier_code_of_product", "供应商货号"],
    }),
    measureField(
      {
        name: "unit_cost",
        required: true,
        aliases: ["unit_cost", "cost", "purchase_price", "unit_price", "price", "采购价", "进价", "单价", "成本"],
      },
      { minimum: 0 },
    ),
    currencyField({ name: "currency", aliases: ["currency", "currency_code", "币种", "货币"] }),
    measureField(
      {
        name: "minimum_quantity",
        aliases: [
          "minimum_quantity",
          "moq",
          "minimum_order_quantity",
          "min_quantity",
          "min_qty",
          "起订量",
          "最小起订量",
        ],
      },
      { minimum: "positive" },
    ),
    measureField(
      {
        name: "order_multiple",
        aliases: ["order_multiple", "multiple", "pack_size", "case_size", "lot_size", "订货倍数", "包装数量", "箱规"],
      },
      { minimum: "positive" },
    ),
    formField(
      {
        name: "price_breaks",
        aliases: ["price_breaks", "quantity_breaks", "tiers", "price_tiers", "阶梯价", "价格阶梯"],
      },
      (text, { decimalComma }) => parsePriceBreaks(text, decimalComma),
    ),
    leadTime,
    measureField(
      {
        name: "capacity_quantity",
        aliases: ["capacity_quantity", "capacity", "max_quantity_per_period", "产能", "供应上限"],
      },
      { minimum: "positive" },
    ),
    measureField(
      {
        name: "capacity_period_days",
        aliases: ["capacity_period_days", "capacity_period", "capacity_days", "产能周期", "产能天数"],
      },
      { minimum: 1, maximum: 3_650, decimals: 0 },
    ),
    booleanField({ name: "preferred", aliases: ["preferred", "is_preferred", "primary", "首选", "主供应商"] }),
    active,
    unitField,
  ],
  check(values) {
    const multiple = Number(values[multipleAt] ?? 1);
    const minimum = Number(values[minimumAt] ?? multiple);
    // In ten-thousandths, since remainders of decimal fractions are not exact.
    if (Math.round(minimum * 1e4) % Math.round(multiple * 1e4) !== 0)
      return { rule: "minimum_quantity.multiple", limit: multiple, field: minimumAt };
    if ((values[capacityAt] === null) !== (values[periodAt] === null))
      return { rule: "capacity.period", field: capacityAt };
    if (values[capacityAt] !== null && Number(values[capacityAt]) < minimum)
      return { rule: "capacity.minimum", limit: minimum, field: capacityAt };
    return null;
  },
};
