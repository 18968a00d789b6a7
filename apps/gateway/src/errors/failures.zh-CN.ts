import type { RemarkFacts } from "../remarks/remark-facts.ts";
import { chineseAdFailures } from "./ad-failures.zh-CN.ts";
import { chineseArticleFailures } from "./article-failures.zh-CN.ts";
import { chineseArticleSiteFailures } from "./article-site-failures.zh-CN.ts";
import { chineseBudgetFailures } from "./budget-failures.zh-CN.ts";
import { chineseCampaignFailures } from "./campaign-failures.zh-CN.ts";
import { chineseConversationFailures } from "./conversation-failures.zh-CN.ts";
import { chineseExperimentFailures } from "./experiment-failures.zh-CN.ts";
import type { FailureSentences } from "./failure-codes.ts";
import { chineseMailFailures } from "./mail-failures.zh-CN.ts";
import { chineseSegmentFailures } from "./segment-failures.zh-CN.ts";
import { chineseSupportAnswerFailures } from "./support-answer-failures.zh-CN.ts";
import { chineseSupportEncoderFailures } from "./support-encoder-failures.zh-CN.ts";
import { chineseSupportIntentFailures } from "./support-intent-failures.zh-CN.ts";
import { chineseSupportLearningFailures } from "./support-learning-failures.zh-CN.ts";
import { chineseSupportMailFailures } from "./support-mail-failures.zh-CN.ts";
import { chineseWidgetFailures } from "./widget-failures.zh-CN.ts";

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
  ...chineseArticleFailures,
  ...chineseAdFailures,
  ...chineseMailFailures,
  ...chineseSupportIntentFailures,
  ...chineseSupportLearningFailures,
  ...chineseSupportEncoderFailures,
  ...chineseSupportMailFailures,
  ...chineseArticleSiteFailures,
  ...chineseWidgetFailures,
  ...chineseSupportAnswerFailures,
  ...chineseConversationFailures,
  ...chineseSegmentFailures,
  ...chineseExperimentFailures,
  ...chineseCampaignFailures,
  ...chineseBudgetFailures,
  "key.length": (f) => `幂等键应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "key.reused": () => "该幂等键在过去 24 小时内已用于不同的输入；请重复原输入，或换一个新键。",
  "annotation.length": (f) => `备注须为 1 至 ${f.text("maximum")} 个字符，当前为 ${f.text("length")} 个。`,
  "annotation.channel-unknown": () => "没有这个广告渠道；不填渠道即为全部渠道的备注。",
  "annotation.unknown": () => "没有这条备注，可能已被他人删除。",
  "seed.range": (f) => `随机种子应为 0 至 2147483647 的整数，现为 ${f.text("seed")}。`,
  "budget.negative": () => "预算不能为负数。",
  "job.unknown": () => "没有该任务；请在任务列表中查找其编号。",
  "job.not-under-way": (f) => `该任务的状态为“${state(f)}”；只有排队中或运行中的任务才能取消。`,
  "job.not-over": (f) => `该任务的状态为“${state(f)}”；只有失败或已取消的任务才能重试。`,
  "job.import-forbidden": (f) => `该任务属于一次导入，还需要权限 ${f.text("permission")}。`,
  "import.cancel-forbidden": (f) => `停止此次导入需要权限 ${f.text("permission")}。`,
  "import.forbidden": (f) => `导入 ${f.text("kind")} 还需要权限 ${f.text("permission")}。`,
  "import.unknown": () => "没有该导入；请在导入列表中查找其编号。",
  "import.file-gone": () => "该导入的文件已不再保留；请重新开始导入。",
  "import.ended": (f) => `该导入的状态为“${state(f)}”；只有尚未结束的导入才能取消。`,
  "import.in-command-line": () => "该导入在命令行中运行；请在那里按 Ctrl+C 停止。",
  "import.just-ended": () => "该导入刚刚结束；请刷新查看。",
  "import.file-name": (f) => `文件名应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "import.column-twice": (f) => `字段“${f.text("field")}”对应了两列；请只指定一列。`,
  "import.option": (f) => `选项“${f.text("option")}”的值不符合规则。`,
  "sandbox.none": () => "该组织还没有沙盒；请先创建。",
  "organisation.gone": () => "该组织已不存在。",
  "organisation.name-length": (f) => `名称应为 1 至 ${f.text("maximum")} 个字符，现为 ${f.text("length")} 个。`,
  "organisation.time-zone": (f) => `“${f.text("timeZone")}”不是 IANA 时区名称；示例：Asia/Shanghai。`,
  "organisation.currency": (f) => `“${f.text("currency")}”不是 ISO 4217 货币代码；请使用三个大写字母，如 CNY。`,
  "organisation.locale": (f) => `可用的语言为 ${listed(f, "locales")}，现为“${f.text("locale")}”。`,
  "organisation.discount-rate": (f) => `贴现率应不小于 0 且小于 1，如 0.1；现为 ${f.text("rate")}。`,
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
  "people.sandbox-there": () => "该组织已有沙盒；可以重置它。",
  "people.sandbox-of-sandbox": () => "这里本身就是沙盒；沙盒不能再有沙盒。",
  "people.too-many-keys": (f) => `每个组织最多有 ${f.text("maximum")} 个密钥；请撤销不再使用的。`,
  "records.too-many": (f) =>
    `一次调用最多 ${f.text("maximum")} 条记录，收到 ${f.text("count")} 条；请分多次发送，或改用 NDJSON。`,
  "records.import-runs": () => "组织的一次导入正在写入，请稍后重新发送这些记录。",
  "customer.unknown": () => "没有这个客户；请在客户列表中查找其标识。",
  "customer.erased": (f) => `客户“${f.text("id")}”的资料已按其要求删除，不能再为其记录任何内容。`,
  "merge.itself": () => "客户不能与自己合并，请指定两个不同的客户。",
  "merge.merged-already": (f) =>
    `客户“${f.text("id")}”已合并到“${f.text("survivor")}”；如要合并到其他客户，请先撤销该合并。`,
  "merge.circle": (f) =>
    `客户“${f.text("id")}”已合并到“${f.text("survivor")}”，不能作为保留方；如要反向合并，请先撤销该合并。`,
  "merge.kept-merged": (f) => `客户“${f.text("id")}”本身已被合并；请合并到它现在所属的“${f.text("survivor")}”。`,
  "merge.none": (f) => `客户“${f.text("id")}”没有合并到其他客户，无可撤销。`,
  "visitor.taken": (f) => `该访客已确认为客户“${f.text("id")}”；如要关联其他客户，请先取消该关联。`,
  "visitor.unknown": () => "该访客尚未关联任何客户，无可取消。",
  "visitor.id-length": (f) => `访客标识须为 1 到 ${f.text("maximum")} 个字符，收到 ${f.text("length")} 个。`,
  "events.count": (f) => `每次调用可提交 1 到 ${f.text("maximum")} 个事件，收到 ${f.text("count")} 个。`,
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
  "usage.limit-negative": (f) => `限额不能为负数，现为 ${f.text("limit")}；不设限额时请留空。`,
  "usage.own-limits": () => "密钥不能修改自己的限额；须由所有者操作。",
  "usage.key-unknown": () => "组织中没有该密钥。",
  "consent.no-source": (f) => `请用 1 至 ${f.number("maximum", 0)} 个字符说明客户在何处作出决定。`,
  "consent.future": () => "决定的时间不能晚于现在；请填写客户实际作出决定的时间。",
  "consent.repeated": (f) => `${f.text("purpose")} 重复出现；每个用途只能填写一次。`,
  "privacy.customer-unknown": () => "组织中没有该客户，或此人的资料已被删除。",
  "privacy.customer-merged": () => "该客户已并入另一位客户；请对合并后的客户操作。",
  "privacy.confirmation": (f) => `要删除此人的资料，请准确输入“${f.text("expected")}”。`,
  "privacy.erasure-waits": () => "此人的资料正在删除中。",
  "privacy.not-erased": () => "没有删除过使用该外部编号的人，或已允许其重新录入。",
  "retention.days": (f) => `天数应为 ${f.number("minimum", 0)} 至 ${f.number("maximum", 0)}，现为 ${f.text("days")}。`,
  "crm.unknown": () => "组织没有此连接；请列出连接以查找其 id。",
  "crm.connector-unknown": () => "没有此连接器；请列出连接器以查找其名称。",
  "crm.object-unknown": () => "该连接器没有这种记录。",
  "crm.name-length": (f) => `名称为 1 至 ${f.number("maximum", 0)} 个字符。`,
  "crm.setting-unknown": (f) => `该连接器没有设置 “${f.text("name")}”。`,
  "crm.setting-missing": (f) => `连接需要填写 “${f.text("name")}”。`,
  "crm.setting-choice": (f) => `“${f.text("name")}” 只能是${listed(f, "choices")}之一。`,
  "crm.setting-long": (f) => `设置最多 ${f.number("maximum", 0)} 个字符。`,
  "crm.too-many": (f) => `组织最多有 ${f.number("maximum", 0)} 个连接；请断开不用的连接。`,
  "crm.changed": (f) => `连接已被修改：现为第 ${f.number("version", 0)} 版。请重新查看。`,
  "crm.running": () => "该连接已有同步在等待或进行中；请等待其结束。",
  "crm.is-paused": () => "连接已暂停；请先恢复。",
  "crm.schedule": (f) => `连接可每 ${listed(f, "choices")} 分钟同步一次，或手动同步。`,
  "crm.mapping": (f) => `“${f.text("field")}” 的映射不可用：${f.text("rule")}。`,
  "crm.mapping.empty": () => "请至少映射一个字段。",
  "crm.mapping.field-twice": (f) => `“${f.text("field")}” 映射了两次；请只映射一次。`,
  "crm.mapping.unknown-there": (f) => `CRM 中没有字段 “${f.text("field")}”。`,
  "crm.mapping.read-only": (f) => `CRM 不允许写入 “${f.text("field")}”；请设为仅读取。`,
  "crm.mapping.parts": (f) => `“${f.text("field")}” 对应 CRM 的一个字段，或组成姓名的两个字段。`,
  "crm.mapping.match-unknown": (f) => `CRM 中没有用于匹配的字段 “${f.text("field")}”。`,
  "crm.mapping.match-not-unique": (f) =>
    `“${f.text("field")}” 在 CRM 中不唯一，同一客户可能变成两条记录；请另选字段，或不在 CRM 中新建记录。`,
};
