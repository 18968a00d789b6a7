/** Numbers as each language writes them. Every function is pure and takes its locale. */

/** 12,345 · 0.8: whole units from ten up, one decimal below. */
export function formatUnits(value: number, locale: string): string {
  const digits = Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0;
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** 12K in English, 1.2万 in Chinese: for axes and figures where width matters. */
export function formatCompact(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

/** A share as a signed percentage, +6 % or −12 %; half a percent at least, else 0 %. */
export function formatChange(ratio: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    style: "percent",
    maximumFractionDigits: 0,
    signDisplay: "exceptZero",
  }).format(Math.abs(ratio) < 0.005 ? 0 : ratio);
}

/** A share as a percentage without sign. */
export function formatShare(ratio: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 }).format(ratio);
}

/** A rate whose tenths of a percent matter, as a fill rate: 97.1 %. */
export function formatRate(ratio: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
    ratio,
  );
}

/** An error measure such as MASE: always two decimals, so that columns align. */
export function formatMeasure(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** A number too small for decimals, as 9.3E-7; zero is 0. */
export function formatTiny(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, {
    notation: value === 0 ? "standard" : "scientific",
    maximumFractionDigits: 1,
  }).format(value);
}

/** A price, from its exact text. */
export function formatMoney(amount: string, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency }).format(Number(amount));
}

/** An amount to decide by, without its cents: $12,400 · ¥12,400. */
export function formatAmount(amount: string | number, currency: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "currency", currency, maximumFractionDigits: 0 }).format(
    Number(amount),
  );
}

/** A signed quantity of a ledger: +40 · −3.5. */
export function formatSigned(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 3, signDisplay: "exceptZero" }).format(value);
}

/** now / before − 1; null when there was nothing before. */
export function relativeChange(now: number, before: number | null | undefined): number | null {
  return before === null || before === undefined || before <= 0 ? null : now / before - 1;
}
