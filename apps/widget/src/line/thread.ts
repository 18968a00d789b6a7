import type { WidgetConversation, WidgetMessage, WidgetState } from "@bellwether/schema/contracts/widget";

/** What this page has of a conversation. */
export interface Thread {
  conversation: WidgetConversation | null;
  /** By sequence, without gaps. */
  messages: readonly WidgetMessage[];
  seen: string;
}

export const emptyThread: Thread = { conversation: null, messages: [], seen: "" };

/** The last sequence that is here; 0 for none. */
export function lastOf(thread: Thread): number {
  return thread.messages.at(-1)?.sequence ?? 0;
}

/**
 * Adds what a server told. Answers may come late, twice, or out of turn: a message is taken once, and only where none before it is
 * missing, since the next answer brings it again.
 */
export function withState(thread: Thread, told: WidgetState): Thread {
  const isSame = thread.conversation?.id === told.conversation?.id;
  const messages = isSame ? [...thread.messages] : [];
  const here = new Map(messages.map((message, at) => [message.sequence, at]));
  let next = (messages.at(-1)?.sequence ?? 0) + 1;
  for (const message of told.messages) {
    const at = here.get(message.sequence);
    if (at !== undefined) messages[at] = message;
    else if (message.sequence === next) {
      messages.push(message);
      next++;
    }
  }
  return { conversation: told.conversation, messages, seen: told.seen };
}
