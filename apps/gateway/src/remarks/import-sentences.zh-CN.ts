import type { ImportRemarkCode, SentencesOf } from "./remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";

/** What the dashboard calls the import's fields. */
const fieldNames: Readonly<Record<string, string>> = {
  external_id: "编号",
  name: "名称",
  category_path: "类目",
  unit_price: "单价",
  active: "在售",
  kind: "类型",
  country: "国家",
  email: "邮箱",
  locale: "语言",
  order_ref: "订单号",
  placed_at: "下单时间",
  sku: "商品编号",
  product_name: "商品名称",
  quantity: "数量",
  customer_ref: "客户编号",
  location_ref: "地点编号",
  channel: "渠道",
  currency: "币种",
};

/** "quantity" is “数量（quantity）”: mappings are written with the name in brackets. */
const field = (name: string) => (fieldNames[name] === undefined ? name : `${fieldNames[name]}（${name}）`);
const fields = (facts: RemarkFacts) => facts.text("fields").split(", ").map(field).join("、");

export const chineseImportSentences: SentencesOf<ImportRemarkCode> = {
  "row.columns": (f) => `该行有 ${f.number("found", 0)} 列，表头有 ${f.number("expected", 0)} 列，两者不一致。`,
  "row.json": () => "该行不是 JSON 对象。",
  "value.required": (f) => `“${f.text("column")}”列为空，每一行都必须填写。`,
  "value.encoding": (f) => `此处的内容无法按 ${f.text("encoding")} 编码读取；请指明文件的编码，或另存为 UTF-8。`,
  "value.control": (f) => `“${f.text("column")}”列含有换行符或其他控制字符。`,
  "value.length": (f) => `“${f.text("column")}”列超过 ${f.number("limit", 0)} 个字符。`,
  "quantity.number": () => "数量不是数字。",
  "quantity.zero": () => "数量为零，既不是销售，也不是退货。",
  "quantity.range": (f) => `数量超出 ±${f.number("limit", 0)} 的范围。`,
  "unit_price.number": () => "单价不是数字。",
  "unit_price.range": (f) => `单价超出 ±${f.number("limit", 0)} 的范围。`,
  "unit_price.negative": () => "商品的单价不能为负数。",
  "line.amount": (f) => `金额（数量 × 单价）超出 ±${f.number("limit", 0)} 的范围。`,
  "placed_at.timestamp": () => "无法识别该时间；请写成 2026-03-29 14:05 或 2026-03-29T14:05:00+08:00。",
  "placed_at.ambiguous": () => "该日期有两种读法；请指明月份在前（MDY）还是日在前（DMY）。",
  "placed_at.range": () => "时间早于 1900 年或晚于 2199 年。",
  "currency.code": () => "币种不是 ISO 4217 代码，例如 CNY。",
  "currency.differs": (f) => `该行的币种与所属订单不一致，该订单的币种为 ${f.text("expected")}。`,
  "active.boolean": () => "商品是否在售只能填“是”或“否”。",
  "category.path": (f) => `类目中有空的层级，或超过 ${f.number("limit", 0)} 级；请写成 A > B > C。`,
  "kind.location": () => "地点类型只能是 STORE（门店）、WAREHOUSE（仓库）或 ONLINE（网店）。",
  "country.code": () => "国家既不是两位字母的 ISO 3166 代码，也不是中文或英文的国家名称。",
  "email.address": () => "电子邮箱地址无效。",
  "locale.tag": () => "语言不是 BCP 47 标签，例如 en 或 zh-CN。",
  "order.unknown": () => "发票文件中没有这个订单号。",
  "order.invoice_rejected": () => "该订单在发票文件中的那一行已被拒绝。",
  "order.total": () => "该订单的总额超出可存储的范围。",

  "file.missing": (f) => `无法读取文件 ${f.text("path")}（${f.text("reason")}）。`,
  "file.empty": () => "文件是空的。",
  "file.binary": () => "文件不是文本；请提供 CSV 或 NDJSON 文件，或指明文件的编码。",
  "file.format": (f) => `文件是 ${f.text("format")} 格式，请另存为 CSV 后再导入。`,
  "file.gzip": () => "gzip 压缩文件已损坏或不完整。",
  "file.encoding": (f) => `无法识别编码“${f.text("encoding")}”；可用的有 utf-8、utf-16le、gb18030、windows-1252 等。`,
  "file.columns": (f) => `文件缺少必需的列：${fields(f)}。文件中的列有：${f.text("columns")}。请在列映射中指定。`,
  "file.mapping": (f) =>
    `列映射为${field(f.text("field"))}指定了“${f.text("column")}”列，但文件中没有这一列。文件中的列有：${f.text("columns")}。`,
  "file.mapping_field": (f) => `列映射中的字段“${f.text("field")}”不存在；可用的字段有：${fields(f)}。`,
  "file.quote": (f) => `第 ${f.number("line", 0)} 行有引号没有闭合，请修正后重新导入。`,
  "file.record_size": (f) =>
    `第 ${f.number("line", 0)} 行超过长度上限（${f.number("limit", 0)}），可能有引号没有闭合。`,
  "import.invoices": () => "只有导入订单时才能附带发票文件。",
  "import.strict": (f) => `有 ${f.number("refused", 0)} 行被拒绝；此次导入要求全部成功，因此未作任何更改。`,
  "import.cancelled": () => "导入已取消，未作任何更改。",
  "import.running": () => "此导入正由另一个进程处理。",
  "import.interrupted": () => "处理该文件的进程中途退出，未作任何更改；请重新导入。",
  "import.unexpected": () => "导入因系统原因失败，未作任何更改；请重试，若再次失败请联系我们。",
};
