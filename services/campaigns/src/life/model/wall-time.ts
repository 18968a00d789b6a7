import { offsetMs } from "@bellwether/runtime/time/time-zone";

/**
 * What clocks in a zone show at an instant, cut to the minute.
 *
 * @returns `YYYY-MM-DDTHH:MM`
 */
export function wallTimeAt(instant: Date, timeZone: string): string {
  const ms = instant.getTime();
  return new Date(ms + offsetMs(ms, timeZone)).toISOString().slice(0, 16);
}
