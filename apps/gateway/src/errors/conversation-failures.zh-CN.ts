import type { ConversationFailure } from "../conversations/conversation-failure-codes.ts";
import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { FailureSentences } from "./failure-codes.ts";

const statuses: Readonly<Record<string, string>> = {
  BOT: "由机器人应答",
  WAITING: "等待人工接待",
  AGENT: "由客服处理",
  RESOLVED: "已解决",
  REOPENED: "已重新打开",
};
const status = (f: RemarkFacts) => statuses[f.text("status")] ?? f.text("status");

export const chineseConversationFailures: Pick<FailureSentences, ConversationFailure> = {
  "conversation.unknown": () => "没有这个会话；请从会话列表中查找编号。",
  "conversation.changed": (f) => `这个会话刚被别人改动过，现在是版本 ${f.text("version")}。请看过新内容再决定。`,
  "conversation.status": (f) => `会话目前${status(f)}，不能这样操作。`,
  "conversation.merged": () => "这个会话已并入另一个会话，请到那里继续。",
  "conversation.merge-itself": () => "会话不能并入自己，请选择另一个。",
  "conversation.merge-customers": () => "这是两位客户的会话；合并后双方会看到对方的内容。",
  "conversation.snooze-past": () => "这个时间已经过去，请选一个将来的时间。",
  "conversation.agent-unknown": () => "没有这位成员；请从客服列表中选择。",
  "conversation.customer-unknown": (f) =>
    `没有编号为 ${JSON.stringify(f.text("externalId"))} 的客户；请先导入，或不填客户。`,
  "conversation.csat": (f) => `评分为 1 到 5，收到的是 ${f.text("mark")}。`,
  "conversation.visitor-key": (f) => `访客标识为 1 到 ${f.text("maximum")} 个字符。`,
  "message.empty": () => "请先写点内容。",
  "message.too-long": (f) => `一条消息最多 ${f.number("limit")} 个字符，请分几条发送。`,
  "message.id": () => "消息编号是由发送方选定的 UUID。",
  "message.id-taken": () => "这个编号已经用于别的内容，请换一个新的。",
  "message.unknown": () => "没有这条消息。",
  "message.not-rated": () => "只有回答可以评价。",
  "translation.no-endpoint": () => "尚未设置翻译接口，客服管理人员可以在客服设置中配置。",
  "translation.failed": () => "接口没有给出译文，内容没有丢失，请稍后再试。",
  "translation.incomplete": (f) =>
    `已翻译 ${f.number("translated")} 条，还有 ${f.number("failed")} 条没有译文，请再试一次。`,
  "message.suggestion-unknown": () => "找不到这条建议回复，请不引用它再发送一次。",
  "reply.unknown": () => "没有这条快捷回复，可能已被删除。",
  "reply.changed": (f) => `这条快捷回复刚被别人改动过，现在是版本 ${f.text("version")}。请看过再保存。`,
  "reply.shortcut": (f) => `快捷词为 1 到 ${f.text("maximum")} 个字母、数字或连字符。`,
  "reply.shortcut-taken": () => "这种语言里已经有同样快捷词的回复。",
  "reply.length": (f) => `快捷回复为 1 到 ${f.number("maximum")} 个字符。`,
  "reply.variables": (f) => `快捷回复不认识 ${f.text("names")}；可用的有 ${f.text("known")}。`,
  "desk.capacity": () => "一个人可同时处理 1 到 100 个会话。",
  "desk.locales": () => "请至少选择一种语言。",
  "desk.time-zone": (f) => `${JSON.stringify(f.text("timeZone"))} 不是时区；请填写如 Asia/Shanghai 的名称。`,
  "desk.hours": () => "每段时间须在同一天内，先开始后结束，且互不重叠。",
  "desk.minutes": () => "答复时限须在 1 分钟到 30 天之间。",
  "desk.changed": (f) => `服务时间刚被别人改动过，现在是版本 ${f.text("version")}。请看过再保存。`,
};
