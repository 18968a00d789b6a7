const hourMs = 3_600_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether `name` is an IANA time zone that this platform knows. */
export function isTimeZone(name: string): boolean {
  try {
    format(name);
    return true;
  } catch {
    return false;
  }
}

/**
 * The instant at which clocks in `timeZone` show the given wall time.
 *
 * A time that is skipped when clocks go forward moves forward with them; one that occurs twice is the first of the two
 * (the rule that ECMAScript's Temporal calls `compatible`).
 *
 * @param wallMs the wall time, as milliseconds since 1970-01-01T00:00 on that wall
 * @returns milliseconds since the Unix epoch
 * @example zonedInstantMs(Date.UTC(2011, 6, 1, 12), "Europe/London") // 2011-07-01T11:00Z
 */
export function zonedInstantMs(wallMs: number, timeZone: string): number {
  if (timeZone === "UTC") return wallMs;
  // The offsets in force a day before and after bracket any transition near the wall time.
  const before = offsetMs(wallMs - 24 * hourMs, timeZone);
  const after = offsetMs(wallMs + 24 * hourMs, timeZone);
  const early = wallMs - before;
  if (before === after) return early;
  if (offsetMs(early, timeZone) === before) return early;
  const late = wallMs - after;
  return offsetMs(late, timeZone) === after ? late : early;
}

const offsets = new Map<string, number>();

/** Milliseconds to add to UTC to get the wall time at an instant. Offsets change at most once in an hour of UTC. */
export function offsetMs(instantMs: number, timeZone: string): number {
  const quarter = Math.floor(instantMs / (hourMs / 4));
  const key = `${timeZone} ${quarter}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  // A file covers few years; a cache that outgrows them is cheaper to drop than to order.
  if (offsets.size > 20_000) offsets.clear();
  const at = quarter * (hourMs / 4);
  const parts: Record<string, number> = {};
  for (const { type, value } of format(timeZone).formatToParts(at)) parts[type] = Number(value);
  const wall = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!);
  const offset = wall - at;
  offsets.set(key, offset);
  return offset;
}

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (found === undefined) {
    found = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, found);
  }
  return found;
}
