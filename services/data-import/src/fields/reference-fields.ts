import { parseUnit } from "../values/unit.ts";
import { idField, wordField } from "./field-types.ts";

/** The product that a row is about, by the organisation's own code. */
export const productRef = idField({
  name: "sku",
  required: true,
  aliases: [
    "sku",
    "stock_code",
    "product_id",
    "product_code",
    "item_id",
    "item_code",
    "article",
    "product",
    "item",
    "商品编码",
    "商品编号",
    "货号",
    "产品编码",
  ],
});

/** Where stock lies or goes. */
export const stockPlaceRef = idField({
  name: "location_ref",
  required: true,
  aliases: [
    "location_id",
    "location",
    "warehouse_id",
    "warehouse",
    "store_id",
    "store",
    "shop_id",
    "ship_to",
    "location_code",
    "仓库编号",
    "仓库",
    "门店编号",
    "门店",
    "地点编号",
  ],
});

export const supplierRef = idField({
  name: "supplier_ref",
  required: true,
  aliases: [
    "supplier_id",
    "supplier",
    "supplier_code",
    "vendor_id",
    "vendor",
    "vendor_code",
    "供应商编号",
    "供应商编码",
    "供应商",
  ],
});

export const purchaseOrderRef = idField({
  name: "order_ref",
  required: true,
  aliases: [
    "purchase_order_id",
    "purchase_order",
    "po_number",
    "po_no",
    "po_id",
    "po",
    "order_id",
    "order_no",
    "order_number",
    "采购单号",
    "采购订单号",
    "订单号",
    "单号",
  ],
});

/** What a quantity counts. A row that names a unit must name the one of its product. */
export const unitField = wordField(
  { name: "unit", aliases: ["unit", "uom", "unit_of_measure", "measure", "单位", "计量单位"] },
  "unit.unknown",
  parseUnit,
);
