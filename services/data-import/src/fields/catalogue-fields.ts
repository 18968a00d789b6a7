import { importLimits } from "../contract.ts";
import { parseCategoryPath } from "../values/category-path.ts";
import { parseCountry } from "../values/country.ts";
import { parseLocale, parseLocationKind } from "../values/words.ts";
import { consentFields } from "./consent-fields.ts";
import type { Field, RowShape } from "./field.ts";
import { booleanField, idField, nameField, numberField, wordField } from "./field-types.ts";
import { gatherField } from "./gather-field.ts";
import { unitField } from "./reference-fields.ts";

const category: Field = {
  name: "category_path",
  required: false,
  aliases: [
    "category_path",
    "category",
    "categories",
    "product_category",
    "department",
    "类目",
    "分类",
    "商品分类",
    "品类",
  ],
  sqlType: "text",
  parse: parseCategoryPath,
};

/** Products, by the code that the organisation sells them under. */
export const productRows: RowShape = {
  fields: [
    idField({
      name: "external_id",
      required: true,
      aliases: [
        "external_id",
        "sku",
        "stock_code",
        "product_id",
        "product_code",
        "item_id",
        "item_code",
        "code",
        "id",
        "商品编码",
        "商品编号",
        "货号",
        "产品编码",
      ],
    }),
    nameField({
      name: "name",
      aliases: [
        "name",
        "product_name",
        "title",
        "description",
        "item_name",
        "product",
        "商品名称",
        "产品名称",
        "品名",
        "名称",
      ],
    }),
    category,
    numberField(
      { name: "unit_price", aliases: ["unit_price", "price", "list_price", "单价", "价格", "售价"] },
      { number: "unit_price.number", range: "unit_price.range" },
    ),
    booleanField({ name: "active", aliases: ["active", "is_active", "enabled", "status", "启用", "状态"] }),
    unitField,
  ],
  check(values) {
    return values[3]?.startsWith("-") ? { rule: "unit_price.negative", field: 3 } : null;
  },
};

/** Stores, warehouses and online shops. */
export const locationRows: RowShape = {
  fields: [
    idField({
      name: "external_id",
      required: true,
      aliases: [
        "external_id",
        "location_id",
        "store_id",
        "shop_id",
        "warehouse_id",
        "location_code",
        "store_code",
        "code",
        "id",
        "门店编号",
        "门店编码",
        "仓库编号",
        "地点编号",
      ],
    }),
    nameField({
      name: "name",
      aliases: [
        "name",
        "location_name",
        "store_name",
        "shop_name",
        "warehouse_name",
        "location",
        "store",
        "门店名称",
        "仓库名称",
        "名称",
      ],
    }),
    wordField(
      { name: "kind", aliases: ["kind", "type", "location_type", "store_type", "类型"] },
      "kind.location",
      parseLocationKind,
    ),
    wordField(
      { name: "country", aliases: ["country", "country_code", "国家", "国家代码"] },
      "country.code",
      parseCountry,
    ),
  ],
};

/** People and companies that buy. */
export const customerRows: RowShape = {
  fields: [
    idField({
      name: "external_id",
      required: true,
      aliases: [
        "external_id",
        "customer_id",
        "customer_no",
        "customer_number",
        "client_id",
        "member_id",
        "user_id",
        "id",
        "客户编号",
        "顾客编号",
        "会员编号",
        "客户id",
      ],
    }),
    nameField({
      name: "name",
      aliases: ["name", "customer_name", "full_name", "company", "客户名称", "客户姓名", "姓名", "名称"],
    }),
    wordField(
      { name: "email", aliases: ["email", "e_mail", "email_address", "mail", "邮箱", "电子邮件"] },
      "email.address",
      (text) => (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? text : null),
    ),
    nameField({ name: "country", aliases: ["country", "country_name", "country_code", "国家"] }),
    wordField({ name: "locale", aliases: ["locale", "language", "lang", "语言"] }, "locale.tag", parseLocale),
    idField({
      name: "acquisition_channel",
      aliases: ["acquisition_channel", "acquired_through", "first_channel", "获客渠道", "来源渠道"],
    }),
    ...consentFields,
    gatherField({
      name: "attributes",
      aliases: ["attributes", "属性"],
      limitBytes: importLimits.maxAttributesBytes,
      nested: false,
      gather: (header) => /^(?:attribute\.|属性[.:：])\s*(.+)$/i.exec(header.trim())?.[1] ?? null,
    }),
  ],
};
