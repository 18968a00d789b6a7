import { setImmediate } from "node:timers/promises";

/** Milliseconds of work after which others get their turn. */
const turnMs = 10;

/** Maps items one after another and lets the event loop run in between: for work too small for a thread and too long for one go. */
export async function mapInTurns<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
): Promise<Result[]> {
  const results: Result[] = [];
  let began = performance.now();
  for (const [index, item] of items.entries()) {
    results.push(map(item, index));
    if (performance.now() - began < turnMs) continue;
    await setImmediate();
    began = performance.now();
  }
  return results;
}
