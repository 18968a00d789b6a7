import { setTimeout as pause } from "node:timers/promises";

/** Asks again and again until `holds`, or fails saying what never came true. An error thrown by `holds` ends the wait. */
export async function eventually(
  what: string,
  holds: () => Promise<boolean> | boolean,
  { withinMs = 45_000, everyMs = 100 } = {},
): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}.`);
    await pause(everyMs);
  }
}
