import { amountLimit } from "./amount-limit.ts";
import type { Field, RowShape } from "./field.ts";
import { currencyField, idField, nameField, numberField, timeField } from "./field-types.ts";
import { productRef } from "./reference-fields.ts";

const orderId = idField({
  name: "order_ref",
  required: true,
  aliases: [
    "order_id",
    "order_no",
    "order_number",
    "order",
    "invoice_no",
    "invoice_id",
    "invoice_number",
    "invoice",
    "receipt_no",
    "transaction_id",
    "订单号",
    "订单编号",
    "单号",
    "发票号",
    "小票号",
  ],
});

const orderFields: readonly Field[] = [
  timeField({
    name: "placed_at",
    required: true,
    aliases: [
      "placed_at",
      "order_time",
      "order_date",
      "ordered_at",
      "invoice_time",
      "invoice_date",
      "transaction_time",
      "transaction_date",
      "created_at",
      "date_time",
      "timestamp",
      "date",
      "time",
      "下单时间",
      "订单时间",
      "下单日期",
      "订单日期",
      "交易时间",
      "日期",
    ],
  }),
  idField({
    name: "customer_ref",
    aliases: [
      "customer_id",
      "customer_no",
      "customer_number",
      "customer",
      "client_id",
      "member_id",
      "user_id",
      "客户编号",
      "顾客编号",
      "会员编号",
      "客户id",
      "客户",
    ],
  }),
  nameField({ name: "country", aliases: ["country", "customer_country", "国家"] }),
  idField({
    name: "location_ref",
    aliases: [
      "location_id",
      "location",
      "store_id",
      "store",
      "shop_id",
      "shop",
      "store_code",
      "branch",
      "门店编号",
      "门店",
      "店铺",
      "仓库",
    ],
  }),
  idField({ name: "channel", aliases: ["channel", "sales_channel", "source", "渠道", "销售渠道"] }),
  currencyField({ name: "currency", aliases: ["currency", "currency_code", "币种", "货币"] }),
];

const lineFields: readonly Field[] = [
  productRef,
  numberField(
    { name: "quantity", required: true, aliases: ["quantity", "qty", "units", "count", "数量", "件数", "销量"] },
    { number: "quantity.number", range: "quantity.range" },
  ),
  numberField(
    { name: "unit_price", required: true, aliases: ["unit_price", "price", "item_price", "单价", "价格", "售价"] },
    { number: "unit_price.number", range: "unit_price.range" },
  ),
];

const productName = nameField({
  name: "product_name",
  aliases: ["product_name", "description", "item_name", "title", "name", "商品名称", "产品名称", "品名"],
});

/** Positions of quantity and unit price follow from the order of fields. */
function checkAmounts(quantityAt: number): RowShape["check"] {
  return (values) => {
    const quantity = Number(values[quantityAt]);
    // Stored with four decimals, so what rounds to nothing is nothing.
    if (Math.abs(quantity) < 0.000_05) return { rule: "quantity.zero", field: quantityAt };
    const amount = Math.abs(quantity * Number(values[quantityAt + 1]));
    return amount > amountLimit ? { rule: "line.amount", limit: amountLimit, field: quantityAt } : null;
  };
}

/** One row per order line, with the order's own fields repeated on each. */
export const orderLineRows: RowShape = {
  fields: [orderId, ...lineFields, productName, ...orderFields],
  check: checkAmounts(2),
};

/** The lines of orders whose own fields stand in an invoice file. */
export const bareLineRows: RowShape = { fields: [orderId, ...lineFields, productName], check: checkAmounts(2) };

/** One row per order, without its lines. */
export const invoiceRows: RowShape = { fields: [orderId, ...orderFields] };
