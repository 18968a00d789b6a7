/** Minutes of a day. */
const dayMinutes = 1_440;

/** Minutes after midnight as a clock shows them; the day's end is midnight. */
export function toClock(minutes: number): string {
  const shown = minutes % dayMinutes;
  return `${String(Math.floor(shown / 60)).padStart(2, "0")}:${String(shown % 60).padStart(2, "0")}`;
}

/** The same read back; null where nothing, or no time, is written. Midnight is the day's end where something ends. */
export function fromClock(clock: string, edge: "from" | "until"): number | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(clock) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const read = Number(hours) * 60 + Number(minutes);
  return read === 0 && edge === "until" ? dayMinutes : read;
}
