import type { ConversationFailure } from "../conversations/conversation-failure-codes.ts";
import type { RemarkFacts } from "../remarks/remark-facts.ts";
import type { FailureSentences } from "./failure-codes.ts";

const statuses: Readonly<Record<string, string>> = {
  BOT: "with the bot",
  WAITING: "waiting for somebody",
  AGENT: "with an agent",
  RESOLVED: "resolved",
  REOPENED: "reopened",
};
const status = (f: RemarkFacts) => statuses[f.text("status")] ?? f.text("status");

export const englishConversationFailures: Pick<FailureSentences, ConversationFailure> = {
  "conversation.unknown": () => "There is no such conversation; list the conversations to find its id.",
  "conversation.changed": (f) =>
    `Somebody changed this conversation meanwhile; it is at version ${f.text("version")} now. Look at what is new, then decide again.`,
  "conversation.status": (f) => `The conversation is ${status(f)}, and this cannot be done with it now.`,
  "conversation.merged": () => "This conversation was merged into another; go on there.",
  "conversation.merge-itself": () => "A conversation cannot be merged into itself; name another.",
  "conversation.merge-customers": () => "These are two customers' conversations; merged, each would read the other's.",
  "conversation.snooze-past": () => "This moment is over; choose one that is to come.",
  "conversation.agent-unknown": () => "There is no such member; list the agents to find one.",
  "conversation.customer-unknown": (f) =>
    `There is no customer ${JSON.stringify(f.text("externalId"))}; import them, or leave the customer out.`,
  "conversation.csat": (f) => `A mark is 1 to 5; got ${f.text("mark")}.`,
  "conversation.visitor-key": (f) => `A visitor's key has 1 to ${f.text("maximum")} characters.`,
  "message.empty": () => "Write something first.",
  "message.too-long": (f) => `A message has at most ${f.number("limit")} characters; send it in parts.`,
  "message.id": () => "A message's id is a UUID that its sender chooses.",
  "message.id-taken": () => "Something else was sent under this id; choose a new one.",
  "message.unknown": () => "There is no such message.",
  "message.not-rated": () => "Only answers can be rated.",
  "translation.no-endpoint": () =>
    "No endpoint translates; somebody who manages support can set one in the settings of support.",
  "translation.failed": () => "The endpoint gave no translation. Nothing is lost; try again in a moment.",
  "translation.incomplete": (f) =>
    `Translated: ${f.number("translated")}. Without a translation yet: ${f.number("failed")}. Try again for the rest.`,
  "message.suggestion-unknown": () => "There is no such suggestion; send the reply without it.",
  "reply.unknown": () => "There is no such canned reply; somebody may have deleted it.",
  "reply.changed": (f) =>
    `Somebody changed this canned reply meanwhile; it is at version ${f.text("version")} now. Look at it, then save again.`,
  "reply.shortcut": (f) => `A shortcut has 1 to ${f.text("maximum")} letters, digits or hyphens.`,
  "reply.shortcut-taken": () => "There is a canned reply with this shortcut in this language already.",
  "reply.length": (f) => `A canned reply has 1 to ${f.number("maximum")} characters.`,
  "reply.variables": (f) => `Canned replies know no ${f.text("names")}; they know ${f.text("known")}.`,
  "desk.capacity": () => "Somebody can have 1 to 100 conversations at once.",
  "desk.locales": () => "Choose at least one language.",
  "desk.time-zone": (f) => `${JSON.stringify(f.text("timeZone"))} is no time zone; name one such as Europe/London.`,
  "desk.hours": () => "Hours end after they begin, within one day, and do not overlap.",
  "desk.minutes": () => "An answer is promised within 1 minute to 30 days.",
  "desk.changed": (f) =>
    `Somebody changed the hours meanwhile; they are at version ${f.text("version")} now. Look at them, then save again.`,
};
