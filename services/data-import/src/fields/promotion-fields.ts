import { parseCategoryPath } from "../values/category-path.ts";
import { dayField } from "./day-field.ts";
import type { Field, RowShape } from "./field.ts";
import { formField, idField, measureField, nameField } from "./field-types.ts";
import { productRef, stockPlaceRef } from "./reference-fields.ts";

const [productAt, categoryAt, firstAt, lastAt, discountAt, priceAt] = [2, 3, 5, 6, 7, 8];

/**
 * What is offered at a lower price, from the first day to the last. A row names a product, a category, or neither for all; a promotion of
 * several takes a row each. A file holds all rows of the promotions that it names.
 */
export const promotionRows: RowShape = {
  fields: [
    idField({
      name: "promotion_ref",
      required: true,
      aliases: [
        "external_id",
        "promotion_id",
        "promotion_code",
        "promotion",
        "promo_id",
        "promo",
        "campaign_id",
        "offer_id",
        "id",
        "促销编号",
        "活动编号",
      ],
    }),
    nameField({
      name: "name",
      aliases: ["name", "promotion_name", "title", "description", "促销名称", "活动名称", "名称"],
    }),
    { ...productRef, required: false },
    formField(
      { name: "category_path", aliases: ["category_path", "category", "product_category", "类目", "分类", "类别"] },
      parseCategoryPath,
    ),
    { ...stockPlaceRef, required: false },
    dayField({
      name: "first_day",
      required: true,
      aliases: ["first_day", "from", "start", "start_date", "starts_on", "valid_from", "开始日期", "起始日期"],
    }),
    dayField({
      name: "last_day",
      required: true,
      aliases: ["last_day", "to", "until", "end", "end_date", "ends_on", "valid_to", "结束日期", "截止日期"],
    }),
    percentField({
      name: "discount_percent",
      aliases: ["discount_percent", "discount", "percent_off", "优惠百分比", "降价百分比"],
    }),
    measureField(
      {
        name: "promotional_price",
        aliases: ["promotional_price", "promotion_price", "promo_price", "sale_price", "price", "促销价", "活动价"],
      },
      { minimum: "positive" },
    ),
  ],
  check(values) {
    if (values[productAt] !== null && values[categoryAt] !== null)
      return { rule: "category.beside_product", field: categoryAt };
    if (values[lastAt]! < values[firstAt]!) return { rule: "last_day.before_first", field: lastAt };
    if ((values[discountAt] === null) === (values[priceAt] === null))
      return { rule: "discount.or_price", field: discountAt };
    if (values[priceAt] !== null && values[productAt] === null)
      return { rule: "promotional_price.of_product", field: priceAt };
    return null;
  },
};

/** Per cent, as 20 or 20 %; 0.2 is refused, since it would be a fifth of one per cent. */
function percentField(named: Pick<Field, "name" | "aliases">): Field {
  const plain = measureField(named, { minimum: 1, maximum: 99, decimals: 2 });
  return { ...plain, parse: (text, context) => plain.parse(text.replace(/\s*[%％]$/, ""), context) };
}
