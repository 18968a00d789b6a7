import { fillReply } from "../../inbox/fill-reply.ts";

/** What canned replies can speak of; the server refuses others. */
export const replyVariables = ["customer.name", "agent.name", "order.number", "conversation.subject"] as const;
export type ReplyVariable = (typeof replyVariables)[number];

/** A canned reply as a customer would read it, and the names in it that nothing stands for, each once. */
export function previewReply(
  body: string,
  examples: Readonly<Record<ReplyVariable, string>>,
): { text: string; unknown: string[] } {
  const names = Array.from(body.matchAll(/\{\{\s*([\w.]+)\s*\}\}/g), ([, name]) => name ?? "");
  const unknown = names.filter((name) => !(replyVariables as readonly string[]).includes(name));
  return { text: fillReply(body, examples), unknown: [...new Set(unknown)] };
}
