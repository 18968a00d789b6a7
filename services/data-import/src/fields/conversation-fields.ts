import { importLimits } from "../contract.ts";
import { importedBotOutcomes, importedHandOffReasons, importedSpeakers } from "../take-conversations.ts";
import type { Parsed } from "../values/parsed.ts";
import { parseIntent, parseSpoken } from "./example-fields.ts";
import type { RowShape } from "./field.ts";
import { formField, idField, measureField, timeField, wordField } from "./field-types.ts";

const speakerWords: Readonly<Record<string, (typeof importedSpeakers)[number]>> = {
  user: "CUSTOMER",
  visitor: "CUSTOMER",
  客户: "CUSTOMER",
  用户: "CUSTOMER",
  assistant: "BOT",
  机器人: "BOT",
  human: "AGENT",
  staff: "AGENT",
  客服: "AGENT",
  人工: "AGENT",
};
const feedbackWords: Readonly<Record<string, string>> = { up: "UP", down: "DOWN", 赞: "UP", 踩: "DOWN" };
const outcomeWords: Readonly<Record<string, string>> = { 已回答: "ANSWERED", 未回答: "DECLINED", 转人工: "HANDED_OFF" };

/** One message of a conversation a row; what is told of the conversation itself stands in any of its rows. */
export const conversationRows: RowShape = {
  isPersonal: true,
  fields: [
    idField({
      name: "conversation_ref",
      required: true,
      aliases: ["conversation_id", "conversation", "external_id", "ticket_id", "id", "会话编号", "会话", "工单号"],
    }),
    timeField({ name: "said_at", required: true, aliases: ["said_at", "sent_at", "time", "created_at", "时间"] }),
    wordField(
      { name: "said_by", required: true, aliases: ["said_by", "author", "role", "sender", "发送方", "角色"] },
      "said_by.word",
      (text) => oneOf(importedSpeakers, speakerWords, text),
    ),
    formField(
      { name: "message_text", required: true, aliases: ["text", "message", "body", "content", "消息", "内容"] },
      parseMessage,
    ),
    wordField({ name: "channel", aliases: ["channel", "渠道"] }, "channel.form", parseChannel),
    formField({ name: "locale", aliases: ["locale", "language", "lang", "语言"] }, parseSpoken),
    idField({ name: "customer_ref", aliases: ["customer_id", "customer", "客户编号"] }),
    formField({ name: "intent_key", aliases: ["intent", "topic", "意图"] }, parseIntent),
    timeField({ name: "resolved_at", aliases: ["resolved_at", "closed_at", "解决时间"] }),
    measureField(
      { name: "rating", aliases: ["rating", "csat", "satisfaction", "评分", "满意度"] },
      { minimum: 1, maximum: 5, decimals: 0 },
    ),
    wordField({ name: "bot_outcome", aliases: ["bot_outcome", "outcome", "机器人结果"] }, "bot_outcome.word", (text) =>
      oneOf(importedBotOutcomes, outcomeWords, text),
    ),
    measureField({ name: "confidence", aliases: ["confidence", "置信度"] }, { minimum: 0, maximum: 1 }),
    idField({ name: "article_ref", aliases: ["article_id", "article", "文章编号"] }),
    wordField({ name: "hand_off_reason", aliases: ["hand_off_reason", "转人工原因"] }, "hand_off.word", (text) =>
      oneOf(importedHandOffReasons, {}, text),
    ),
    wordField(
      { name: "feedback", aliases: ["feedback", "thumbs", "反馈"] },
      "feedback.word",
      (text) => feedbackWords[text.normalize("NFKC").toLowerCase()] ?? null,
    ),
  ],
};

/** Lines stay: people write them. */
function parseMessage(text: string): Parsed<string> {
  const limit = importLimits.maxMessageLength;
  if (text.length > limit) return { rule: "value.length", limit };
  const lines = text.replace(/\r\n?/g, "\n");
  return /\p{Cc}/u.test(lines.replace(/[\t\n]/g, "")) ? { rule: "value.control" } : { value: lines };
}

/** As the database has a channel's name. */
function parseChannel(text: string): string | null {
  const name = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]+/g, "_");
  return /^[A-Z][A-Z_]{1,19}$/.test(name) ? name : null;
}

function oneOf(names: readonly string[], others: Readonly<Record<string, string>>, text: string): string | null {
  const word = text.normalize("NFKC").toLowerCase();
  const name = word.toUpperCase().replace(/[\s-]+/g, "_");
  return names.includes(name) ? name : (others[word] ?? null);
}
