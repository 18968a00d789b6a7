import type { ConnectorSetting } from "../connector.ts";

const setting = (
  name: string,
  label: [en: string, zh: string],
  hint: [en: string, zh: string],
  rest: Partial<ConnectorSetting> = {},
): ConnectorSetting => ({
  name,
  label: { en: label[0], "zh-CN": label[1] },
  hint: { en: hint[0], "zh-CN": hint[1] },
  secret: false,
  required: false,
  ...rest,
});

/** How a list of records is read, and how one is written. */
export const restSettings: readonly ConnectorSetting[] = [
  setting("url", ["Address of the records", "记录地址"], ["Answers GET with records.", "以 GET 返回记录。"], {
    required: true,
    isAddress: true,
  }),
  setting("authHeader", ["Header", "认证标头"], ["What the value below is sent as.", "下方的值以此标头发送。"], {
    byDefault: "Authorization",
  }),
  setting("authValue", ["Header's value", "标头的值"], ["Such as Bearer and a token.", "例如 Bearer 加令牌。"], {
    secret: true,
  }),
  setting("format", ["Format", "格式"], ["Of the answers.", "返回内容的格式。"], {
    choices: ["JSON", "CSV"],
    byDefault: "JSON",
  }),
  setting(
    "recordsPath",
    ["Path to the records", "记录路径"],
    [
      "Such as data.items; empty where the answer is the list itself. JSON only.",
      "例如 data.items；返回内容即列表时留空。仅 JSON。",
    ],
  ),
  setting("idField", ["Field of the id", "标识字段"], ["Never changes and is never blank.", "不变且不为空。"], {
    byDefault: "id",
  }),
  setting(
    "modifiedField",
    ["Field of the last change", "最后修改字段"],
    ["An ISO time; without it everything counts as changed.", "ISO 时间；没有时一律视为已修改。"],
  ),
  setting(
    "sinceParameter",
    ["Parameter for changes since", "增量参数"],
    ["Gets the last change's time; without it every run reads everything.", "传入最后修改时间；没有时每次全量读取。"],
  ),
  setting(
    "deletedField",
    ["Field of deletion", "删除字段"],
    ["True where the record is deleted.", "记录已删除时为真。"],
  ),
  setting("paging", ["Paging", "分页"], ["How the next page is asked for.", "如何请求下一页。"], {
    choices: ["NONE", "LINK", "OFFSET", "CURSOR"],
    byDefault: "NONE",
  }),
  setting(
    "pageParameter",
    ["Parameter of the page", "分页参数"],
    ["Gets the offset or the cursor.", "传入偏移量或游标。"],
    { byDefault: "offset" },
  ),
  setting(
    "limitParameter",
    ["Parameter of the page's size", "每页数量参数"],
    ["Gets the number below.", "传入下方的数量。"],
  ),
  setting("pageSize", ["Page size", "每页数量"], ["Records a page.", "每页的记录数。"], { byDefault: "100" }),
  setting(
    "nextPath",
    ["Path to the next page", "下一页路径"],
    [
      "Where a JSON answer has the next cursor or address; empty: the Link header.",
      "JSON 中下一页游标或地址的位置；留空则用 Link 标头。",
    ],
  ),
  setting(
    "writeUrl",
    ["Address to write to", "写入地址"],
    [
      "With {id}, such as https://example.com/people/{id}; empty: nothing is written.",
      "含 {id}，例如 https://example.com/people/{id}；留空则不写入。",
    ],
    { isAddress: true },
  ),
  setting(
    "writeMethod",
    ["Method to write with", "写入方法"],
    ["Changed fields alone are sent.", "仅发送变化的字段。"],
    {
      choices: ["PUT", "PATCH"],
      byDefault: "PATCH",
    },
  ),
];
