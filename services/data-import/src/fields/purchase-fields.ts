import { parsePurchaseOrderStatus } from "../values/words.ts";
import { amountLimit } from "./amount-limit.ts";
import type { RowShape } from "./field.ts";
import { currencyField, idField, measureField, timeField, wordField } from "./field-types.ts";
import { productRef, purchaseOrderRef, stockPlaceRef, supplierRef, unitField } from "./reference-fields.ts";

const quantity = measureField(
  {
    name: "quantity",
    required: true,
    aliases: [
      "quantity",
      "qty",
      "units",
      "ordered_quantity",
      "received_quantity",
      "数量",
      "件数",
      "采购数量",
      "收货数量",
    ],
  },
  { minimum: "positive" },
);

/** One row per line of an order to a supplier, with the order's own fields repeated on each. */
export const purchaseOrderRows: RowShape = {
  fields: [
    purchaseOrderRef,
    productRef,
    quantity,
    measureField(
      {
        name: "unit_cost",
        required: true,
        aliases: ["unit_cost", "cost", "purchase_price", "unit_price", "price", "采购价", "进价", "单价", "成本"],
      },
      { minimum: 0 },
    ),
    supplierRef,
    stockPlaceRef,
    timeField({
      name: "ordered_at",
      required: true,
      aliases: [
        "ordered_at",
        "order_date",
        "order_time",
        "placed_at",
        "created_at",
        "date",
        "下单时间",
        "下单日期",
        "采购日期",
        "日期",
      ],
    }),
    timeField({
      name: "expected_on",
      aliases: [
        "expected_on",
        "expected_date",
        "due_date",
        "eta",
        "promised_date",
        "delivery_date",
        "预计到货",
        "预计到货日期",
        "交货日期",
      ],
    }),
    wordField(
      { name: "status", aliases: ["status", "order_status", "state", "状态", "订单状态"] },
      "status.purchase_order",
      parsePurchaseOrderStatus,
    ),
    currencyField({ name: "currency", aliases: ["currency", "currency_code", "币种", "货币"] }),
    unitField,
  ],
  check(values) {
    const amount = Number(values[2]) * Number(values[3]);
    return amount > amountLimit ? { rule: "line.amount", limit: amountLimit, field: 2 } : null;
  },
};

/** One row per product of a delivery. */
export const receiptRows: RowShape = {
  fields: [
    idField({
      name: "receipt_ref",
      required: true,
      aliases: [
        "receipt_id",
        "receipt_no",
        "receipt_number",
        "receipt",
        "delivery_note",
        "delivery_id",
        "grn",
        "goods_receipt",
        "收货单号",
        "入库单号",
      ],
    }),
    purchaseOrderRef,
    productRef,
    quantity,
    timeField({
      name: "received_at",
      required: true,
      aliases: [
        "received_at",
        "receipt_date",
        "received_on",
        "delivered_at",
        "delivery_date",
        "date",
        "收货时间",
        "收货日期",
        "入库日期",
        "日期",
      ],
    }),
    { ...stockPlaceRef, required: false },
    unitField,
  ],
};
