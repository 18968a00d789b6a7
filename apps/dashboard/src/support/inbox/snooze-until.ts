/** Until when a conversation can be put aside with one choice. */
export const snoozeChoices = ["HOURS", "TOMORROW", "MONDAY"] as const;
export type SnoozeChoice = (typeof snoozeChoices)[number];

/** Hour of the day at which work goes on. */
const morning = 9;

/** The moment that a choice means now, by the clock of whoever chooses. */
export function snoozeUntil(choice: SnoozeChoice, now: Date): Date {
  if (choice === "HOURS") return new Date(now.getTime() + 3 * 3_600_000);
  // On a Monday, the next one is meant.
  const days = choice === "TOMORROW" ? 1 : (8 - now.getDay()) % 7 || 7;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
}
