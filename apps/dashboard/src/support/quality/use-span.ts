import { useLocale } from "next-intl";
import { useCallback } from "react";

const units = [
  { unit: "day", seconds: 86_400 },
  { unit: "hour", seconds: 3_600 },
  { unit: "minute", seconds: 60 },
] as const;

/** A length of time in the unit that it has at least two of; "–" for none. @param seconds 0 or more */
export function writeSpan(seconds: number | null | undefined, locale: string): string {
  if (typeof seconds !== "number") return "–";
  const { unit, seconds: length } = units.find((one) => seconds >= 2 * one.seconds) ?? { unit: "second", seconds: 1 };
  const maximumFractionDigits = unit === "second" ? 0 : 1;
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short", maximumFractionDigits }).format(
    seconds / length,
  );
}

export function useSpan(): (seconds: number | null | undefined) => string {
  const locale = useLocale();
  return useCallback((seconds) => writeSpan(seconds, locale), [locale]);
}
