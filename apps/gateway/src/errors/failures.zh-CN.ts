import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { FailureSentences } from "./failure-codes.ts";

/** States of jobs and imports, as the dashboard names them. */
const states: Readonly<Record<string, string>> = {
  WAITING_FOR_FILE: "等待文件",
  QUEUED: "排队中",
  RUNNING: "运行中",
  COMPLETED: "已完成",
  FAILED: "失败",
  CANCELLED: "已取消",
};
const state = (f: RemarkFacts) => states[f.text("status")] ?? f.text("status");

/** Several words, of which a comma parts one from the next. */
const listed = (f: RemarkFacts, name: string) => new Intl.ListFormat("zh-CN").format(f.text(name).split(","));

export const chineseFailures: FailureSentences = {
  "key.length": (f) => `幂等键应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "key.reused": () => "该幂等键在过去 24 小时内已用于不同的输入；请重复原输入，或换一个新键。",
  "seed.range": (f) => `随机种子应为 0 至 2147483647 的整数，现为 ${f.text("seed")}。`,
  "budget.negative": () => "预算不能为负数。",
  "job.unknown": () => "没有该任务；请在任务列表中查找其编号。",
  "job.not-under-way": (f) => `该任务的状态为“${state(f)}”；只有排队中或运行中的任务才能取消。`,
  "job.not-over": (f) => `该任务的状态为“${state(f)}”；只有失败或已取消的任务才能重试。`,
  "job.import-forbidden": (f) => `该任务属于一次导入，还需要权限 ${f.text("permission")}。`,
  "import.forbidden": (f) => `导入 ${f.text("kind")} 还需要权限 ${f.text("permission")}。`,
  "import.unknown": () => "没有该导入；请在导入列表中查找其编号。",
  "import.file-gone": () => "该导入的文件已不再保留；请重新开始导入。",
  "import.ended": (f) => `该导入的状态为“${state(f)}”；只有尚未结束的导入才能取消。`,
  "import.in-command-line": () => "该导入在命令行中运行；请在那里按 Ctrl+C 停止。",
  "import.just-ended": () => "该导入刚刚结束；请刷新查看。",
  "import.file-name": (f) => `文件名应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "import.column-twice": (f) => `字段“${f.text("field")}”对应了两列；请只指定一列。`,
  "import.option": (f) => `选项“${f.text("option")}”的值不符合规则。`,
  "organisation.gone": () => "该组织已不存在。",
  "organisation.name-length": (f) => `名称应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "organisation.time-zone": (f) => `“${f.text("timeZone")}”不是 IANA 时区名称；示例：Asia/Shanghai。`,
  "organisation.currency": (f) => `“${f.text("currency")}”不是 ISO 4217 货币代码；请使用三个大写字母，如 CNY。`,
  "organisation.locale": (f) => `可用的语言为 ${listed(f, "locales")}，现为“${f.text("locale")}”。`,
  "people.email": (f) => `请填写电子邮箱地址，如 name@example.com；现为“${f.text("email")}”。`,
  "people.name-length": (f) => `名称应为 1 至 ${f.text("maximum")} 个字符。`,
  "people.beyond-own": (f) => `不能授予您自己没有的权限：${f.text("permissions")}。`,
  "people.member-already": (f) => `${f.text("email")} 已是成员。`,
  "people.member-may-more": () => "该成员的权限多于您；须由所有者操作。",
  "people.member-unknown": () => "组织中没有该成员。",
  "people.last-owner-demoted": () => "不能更改最后一位所有者的角色；请先指定另一位所有者。",
  "people.last-owner-removed": () => "不能移除最后一位所有者；请先指定另一位所有者。",
  "people.key-unknown": () => "组织中没有该密钥。",
  "people.key-without-scope": () => "密钥至少需要一项权限。",
  "people.key-days": (f) => `有效期应为 1 至 ${f.number("maximum", 0)} 天，现为 ${f.text("days")} 天。`,
  "people.too-many-keys": (f) => `每个组织最多有 ${f.text("maximum")} 个密钥；请撤销不再使用的。`,
  "webhook.unknown": () => "组织中没有该 Webhook；请在列表中查找其编号。",
  "webhook.changed": (f) => `该 Webhook 已有变更，当前版本为 ${f.number("version", 0)}；请刷新后再操作。`,
  "webhook.disabled": () => "该 Webhook 已停用；请先启用。",
  "webhook.too-many": (f) => `每个组织最多有 ${f.number("maximum", 0)} 个 Webhook；请删除不再使用的。`,
  "webhook.no-event": () => "请至少选择一种事件；TEST 只在测试时发送，不能订阅。",
  "webhook.description-long": (f) => `说明最多 ${f.number("maximum", 0)} 个字符。`,
  "webhook.overlap": (f) => `旧密钥可继续签名 0 至 ${f.number("maximum", 0)} 小时。`,
  "webhook.overlap-runs": (f) =>
    `上一个密钥仍在继续签名，最多还有 ${f.number("hours", 0)} 小时；请届时再更换，或立即停用所有旧密钥。`,
  "webhook.url-not-an-address": () => "这不是有效的地址；示例：https://example.com/bellwether。",
  "webhook.url-too-long": (f) => `地址最多 ${f.number("maximum", 0)} 个字符。`,
  "webhook.url-scheme": () => "地址必须以 https:// 开头。",
  "webhook.url-credentials": () => "地址中不能包含用户名和密码；消息会以签名证明来源。",
  "webhook.url-fragment": () => "请去掉 # 及其后的内容；它不会被发送。",
  "webhook.url-private": () => "该地址不在公共互联网上。系统管理员可通过 WEBHOOK_ALLOWED_NETWORKS 放行所在网段。",
  "webhook.delivery-unknown": () => "组织中没有该投递记录；超过 30 天的记录已清除。",
  "webhook.delivery-waits": () => "该投递正在等待下一次尝试。",
};
