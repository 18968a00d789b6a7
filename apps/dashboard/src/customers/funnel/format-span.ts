/** Where each unit begins, in seconds: two of the next are not yet told in it. */
const units = [
  { unit: "day", from: 2 * 86_400, seconds: 86_400 },
  { unit: "hour", from: 2 * 3_600, seconds: 3_600 },
  { unit: "minute", from: 120, seconds: 60 },
] as const;

/** How long a step took, in the largest unit that it has two of: 40 sec · 90 min · 5 hr · 3 days. */
export function formatSpan(seconds: number, locale: string): string {
  const { unit, seconds: size } = units.find(({ from }) => seconds >= from) ?? { unit: "second", seconds: 1 };
  const style = { style: "unit", unit, unitDisplay: "short", maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, style).format(seconds / size);
}
