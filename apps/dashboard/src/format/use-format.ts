import { useLocale } from "next-intl";
import { useMemo } from "react";
import * as dates from "./date.ts";
import * as numbers from "./number.ts";

/** The formats of the language that is shown. */
export function useFormat() {
  const locale = useLocale();
  return useMemo(
    () => ({
      units: (value: number) => numbers.formatUnits(value, locale),
      compact: (value: number) => numbers.formatCompact(value, locale),
      change: (ratio: number) => numbers.formatChange(ratio, locale),
      share: (ratio: number) => numbers.formatShare(ratio, locale),
      rate: (ratio: number) => numbers.formatRate(ratio, locale),
      signed: (value: number) => numbers.formatSigned(value, locale),
      measure: (value: number) => numbers.formatMeasure(value, locale),
      tiny: (value: number) => numbers.formatTiny(value, locale),
      money: (amount: string, currency: string) => numbers.formatMoney(amount, currency, locale),
      amount: (amount: string | number, currency: string) => numbers.formatAmount(amount, currency, locale),
      date: (date: string) => dates.formatDate(date, locale),
      month: (date: string) => dates.formatMonth(date, locale),
      day: (date: string) => dates.formatDay(date, locale),
      instant: (instant: string) => dates.formatInstant(instant, locale),
      ago: (instant: string) => dates.formatAgo(instant, new Date(), locale),
      duration: (from: string, to: string) => dates.formatDuration(from, to, locale),
    }),
    [locale],
  );
}

export type Format = ReturnType<typeof useFormat>;
