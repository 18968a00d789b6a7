import type { Parsed } from "./parsed.ts";

const weekdays = new Map<string, number>();

for (const [at, words] of [
  ["mon", "monday", "一", "周一", "星期一"],
  ["tue", "tuesday", "二", "周二", "星期二"],
  ["wed", "wednesday", "三", "周三", "星期三"],
  ["thu", "thursday", "四", "周四", "星期四"],
  ["fri", "friday", "五", "周五", "星期五"],
  ["sat", "saturday", "六", "周六", "星期六"],
  ["sun", "sunday", "日", "周日", "星期日", "星期天"],
].entries())
  for (const word of [...words, String(at + 1)]) weekdays.set(word, at + 1);

/**
 * Reads days of the week as PostgreSQL's array of ISO numbers.
 *
 * @example parseWeekdays("Sat; Sun") // { value: "{6,7}" }
 */
export function parseWeekdays(text: string): Parsed<string> {
  const days = text.split(/[\s,;、，；]+/).map((word) => weekdays.get(word.toLowerCase()));
  if (days.includes(undefined)) return { rule: "weekdays.form" };
  return { value: `{${[...new Set(days)].sort().join(",")}}` };
}

const interval = /^(\d{4}-\d{2}-\d{2})(?:\s*\/\s*(\d{4}-\d{2}-\d{2}))?$/;

/**
 * Reads days or ISO 8601 intervals of days, both ends included, as PostgreSQL's datemultirange.
 *
 * @example parseClosures("2026-02-14/2026-02-23; 2026-05-01") // { value: "{[2026-02-14,2026-02-23],[2026-05-01,2026-05-01]}" }
 */
export function parseClosures(text: string): Parsed<string> {
  const ranges: string[] = [];
  for (const part of text.split(/[;；]/)) {
    if (part.trim() === "") continue;
    const [, first, last = first] = interval.exec(part.trim()) ?? [];
    if (first === undefined || last === undefined || !isDay(first) || !isDay(last) || last < first)
      return { rule: "closures.form" };
    ranges.push(`[${first},${last}]`);
  }
  return { value: `{${ranges.join(",")}}` };
}

/** A day that does not exist, such as 31 February, is read as another. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
