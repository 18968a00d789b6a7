import type { DataNeeds, DataSource } from "./data-needs.ts";

/** What changed of a customer: something of one source, of events those of one kind; null: anything may have. */
export type ChangeCause = { source: Exclude<DataSource, "EVENTS"> } | { source: "EVENTS"; eventKind: string } | null;

/** Whether such a change can move somebody into or out of what has these needs. */
export function canMove(
  cause: ChangeCause,
  { sources, eventKinds }: Pick<DataNeeds, "sources" | "eventKinds">,
): boolean {
  if (cause === null) return true;
  if (!sources.includes(cause.source)) return false;
  return cause.source !== "EVENTS" || eventKinds.includes(cause.eventKind);
}
