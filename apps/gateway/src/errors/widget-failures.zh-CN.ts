import type { WidgetFailure } from "../support-widget/widget-failure-codes.ts";
import type { FailureSentences } from "./failure-codes.ts";

export const chineseWidgetFailures: Pick<FailureSentences, WidgetFailure> = {
  "widget.none": () => "还没有客服组件，请先保存设置。",
  "widget.changed": () => "其他人刚刚修改了组件设置，请查看最新内容后再决定。",
  "widget.not-an-origin": (f) =>
    `“${f.text("origin")}”不是网页来源，请写成 https://shop.example 或 https://*.shop.example 的形式。`,
  "widget.origin-scheme": (f) =>
    `“${f.text("origin")}”必须使用 https，否则网页内容可能在途中被篡改；只有 localhost 例外。`,
  "widget.too-many-origins": (f) => `最多填写 ${f.text("maximum")} 个网页来源。`,
  "widget.accent": () => "颜色请写成 # 加六位数字或字母，例如 #1c7ed6。",
  "widget.greeting": (f) => `欢迎语最多 ${f.text("maximum")} 个字符。`,
  "widget.overlap": (f) => `旧密钥可继续使用 0 到 ${f.text("maximum")} 小时。`,
};
