import type { FailureSentences } from "./failure-codes.ts";

export const chineseFailures: FailureSentences = {
  "webhook.unknown": () => "组织中没有该 Webhook；请在列表中查找其编号。",
  "webhook.changed": (f) => `该 Webhook 已有变更，当前版本为 ${f.number("version", 0)}；请刷新后再操作。`,
  "webhook.disabled": () => "该 Webhook 已停用；请先启用。",
  "webhook.too-many": (f) => `每个组织最多有 ${f.number("maximum", 0)} 个 Webhook；请删除不再使用的。`,
  "webhook.no-event": () => "请至少选择一种事件；TEST 只在测试时发送，不能订阅。",
  "webhook.description-long": (f) => `说明最多 ${f.number("maximum", 0)} 个字符。`,
  "webhook.overlap": (f) => `旧密钥可继续签名 0 至 ${f.number("maximum", 0)} 小时。`,
  "webhook.url-not-an-address": () => "这不是有效的地址；示例：https://example.com/bellwether。",
  "webhook.url-too-long": (f) => `地址最多 ${f.number("maximum", 0)} 个字符。`,
  "webhook.url-scheme": () => "地址必须以 https:// 开头。",
  "webhook.url-credentials": () => "地址中不能包含用户名和密码；消息会以签名证明来源。",
  "webhook.url-fragment": () => "请去掉 # 及其后的内容；它不会被发送。",
  "webhook.url-private": () => "该地址不在公共互联网上。系统管理员可通过 WEBHOOK_ALLOWED_NETWORKS 放行所在网段。",
  "webhook.delivery-unknown": () => "组织中没有该投递记录；超过 30 天的记录已清除。",
  "webhook.delivery-waits": () => "该投递正在等待下一次尝试。",
};
