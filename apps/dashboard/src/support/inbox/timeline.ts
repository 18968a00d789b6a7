import type { ConversationWholeFragment } from "../../gql/graphql.ts";

export type Message = ConversationWholeFragment["messages"]["nodes"][number];
export type Note = ConversationWholeFragment["notes"][number];
export type Step = ConversationWholeFragment["events"][number];

export type TimelineItem =
  | { kind: "message"; key: string; message: Message }
  | { kind: "note"; key: string; note: Note }
  | { kind: "step"; key: string; step: Step };

/** What agents are told of what happened; messages tell the rest themselves. */
const toldSteps: readonly Step["action"][] = [
  "HAND_OFF",
  "TAKE",
  "ASSIGN",
  "RELEASE",
  "RESOLVE",
  "REOPEN",
  "SNOOZE",
  "MERGE",
  "BREACH",
  "IDENTIFY",
  "RATE",
];

/**
 * What was said, noted and done, in the order in which it was. Messages keep their own order whatever their clocks say; notes and steps
 * stand after the last message before them.
 */
export function timelineOf(
  conversation: Pick<ConversationWholeFragment, "notes" | "events"> & {
    messages: { nodes: readonly Message[] };
  },
): TimelineItem[] {
  let latest = "";
  const placed: { at: string; order: number; item: TimelineItem }[] = [];
  for (const message of [...conversation.messages.nodes].sort((one, other) => one.sequence - other.sequence)) {
    latest = message.sentAt > latest ? message.sentAt : latest;
    placed.push({ at: latest, order: 0, item: { kind: "message", key: message.messageId, message } });
  }
  for (const note of conversation.notes)
    placed.push({ at: note.createdAt, order: 1, item: { kind: "note", key: note.noteId, note } });
  for (const step of [...conversation.events].reverse())
    if (toldSteps.includes(step.action))
      placed.push({ at: step.occurredAt, order: 1, item: { kind: "step", key: `step-${step.version}`, step } });
  return placed
    .map((one, index) => ({ ...one, index }))
    .sort((one, other) => compare(one.at, other.at) || one.order - other.order || one.index - other.index)
    .map(({ item }) => item);
}

const compare = (one: string, other: string) => Date.parse(one) - Date.parse(other);
