/** Something with a time, of one of two lists that are both read latest first. */
export interface Timed<Item> {
  key: string;
  /** An instant. */
  at: string;
  item: Item;
}

export interface TimelineDay<Item> {
  /** YYYY-MM-DD, in the reader's zone. */
  day: string;
  entries: Timed<Item>[];
}

/**
 * Several lists in one order, latest first, by day. Of a list that goes on, nothing is known before its last entry: what the others have from
 * before then is held back, so that no day shows half of what happened.
 *
 * @param dayOf the calendar date of an instant
 */
export function timelineDays<Item>(
  lists: readonly { entries: readonly Timed<Item>[]; goesOn: boolean }[],
  dayOf: (instant: Date) => string,
): TimelineDay<Item>[] {
  const since =
    lists
      .map(({ entries, goesOn }) => (goesOn ? (entries.at(-1)?.at ?? "") : ""))
      .sort()
      .at(-1) ?? "";
  const entries = lists
    .flatMap((list) => list.entries)
    .filter(({ at }) => at >= since)
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.key < b.key ? 1 : -1));
  const days: TimelineDay<Item>[] = [];
  for (const entry of entries) {
    const day = dayOf(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
