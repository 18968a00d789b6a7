import type { ConversationStatus } from "./conversation.ts";

/** What leads from one status to another. */
export const moves = ["HAND_OFF", "TAKE", "RELEASE", "RESOLVE", "REOPEN", "RETURN"] as const;
export type Move = (typeof moves)[number];

/** What is written into a conversation's history besides. */
export const conversationActions = [
  "START",
  ...moves,
  "ASSIGN",
  "SNOOZE",
  "WAKE",
  "MERGE",
  "BREACH",
  "IDENTIFY",
  "RATE",
] as const;
export type ConversationAction = (typeof conversationActions)[number];

interface Transition {
  from: readonly ConversationStatus[];
  to: ConversationStatus;
}

const transitions: Record<Move, Transition> = {
  HAND_OFF: { from: ["BOT"], to: "WAITING" },
  TAKE: { from: ["BOT", "WAITING", "REOPENED"], to: "AGENT" },
  RELEASE: { from: ["AGENT"], to: "WAITING" },
  RESOLVE: { from: ["BOT", "WAITING", "AGENT", "REOPENED"], to: "RESOLVED" },
  // The customer wrote again: those who had it have it again, and where nobody had, the bot answers.
  REOPEN: { from: ["RESOLVED"], to: "REOPENED" },
  RETURN: { from: ["RESOLVED"], to: "BOT" },
};

export type NextStatus =
  | { outcome: "moved"; to: ConversationStatus }
  /** It is there already: asking twice does nothing twice. */
  | { outcome: "same" }
  /** `from` are the statuses from which it could be done. */
  | { outcome: "refused"; from: readonly ConversationStatus[] };

/** Where a move leads from a status. A conversation that waits, or that somebody has, was handed off already. */
export function nextStatus(status: ConversationStatus, move: Move): NextStatus {
  const { from, to } = transitions[move];
  if (status === to) return { outcome: "same" };
  if (move === "HAND_OFF" && (status === "AGENT" || status === "REOPENED")) return { outcome: "same" };
  return from.includes(status) ? { outcome: "moved", to } : { outcome: "refused", from };
}

/** The move that a customer's message makes; null where it stays as it is. */
export function moveOnMessage(status: ConversationStatus, wasHandedOff: boolean): Move | null {
  if (status !== "RESOLVED") return null;
  return wasHandedOff ? "REOPEN" : "RETURN";
}

/** Whether a customer's message waits for a person of the organisation. */
export function waitsForPeople(status: ConversationStatus): boolean {
  return status === "WAITING" || status === "AGENT" || status === "REOPENED";
}
