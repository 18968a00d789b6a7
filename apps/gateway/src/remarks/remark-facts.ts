import type { Remark } from "./remark.type.ts";

/** Languages that sentences are written in. */
export type SentenceLocale = "en" | "zh-CN";

/** The facts of one remark, as its sentence writes them. */
export class RemarkFacts {
  private readonly values: ReadonlyMap<string, string>;

  constructor(
    remark: Remark,
    readonly locale: SentenceLocale,
  ) {
    this.values = new Map(remark.facts.map((fact) => [fact.name, fact.value]));
  }

  /** The fact as it is; an ellipsis where it is missing, so that a sentence stays readable. */
  text(name: string): string {
    return this.values.get(name) ?? "…";
  }

  /** The fact as a number; null when it is none. */
  value(name: string): number | null {
    const value = Number(this.values.get(name) ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  }

  /** The fact as a number with at most `digits` decimals. */
  number(name: string, digits = 2): string {
    const value = this.value(name);
    if (value === null) return this.text(name);
    return new Intl.NumberFormat(this.locale, { maximumFractionDigits: digits }).format(value);
  }

  /** A number with what it counts, in the form that agrees with it as it is written: 1 day, 1.5 days. */
  count(name: string, [one, other]: readonly [string, string], digits = 0): string {
    const written = this.number(name, digits);
    return `${written} ${written === "1" ? one : other}`;
  }

  /** A fact that is a share from 0 to 1, as a percentage. */
  share(name: string): string {
    const value = this.value(name);
    if (value === null) return this.text(name);
    return new Intl.NumberFormat(this.locale, { style: "percent", maximumFractionDigits: 0 }).format(value);
  }

  /** A fact that is a share of a few in a hundred, as a percentage with a decimal. */
  smallShare(name: string): string {
    const value = this.value(name);
    if (value === null) return this.text(name);
    return new Intl.NumberFormat(this.locale, { style: "percent", maximumFractionDigits: 1 }).format(value);
  }

  /** A fact that is a percentage already, such as 12.3, without its sign. */
  percentage(name: string, digits = 1): string {
    const value = this.value(name);
    if (value === null) return this.text(name);
    return `${new Intl.NumberFormat(this.locale, { maximumFractionDigits: digits }).format(Math.abs(value))}%`;
  }

  /** A fact that is a calendar date, as 12 Nov 2026. */
  date(name: string): string {
    const text = this.text(name);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
    return new Intl.DateTimeFormat(this.locale, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(text));
  }

  /** A fact that is money in the currency that the fact `currency` names; a plain number without it. */
  money(name: string, digits = 2): string {
    const value = this.value(name);
    const currency = this.values.get("currency");
    if (value === null || currency === undefined) return this.number(name, digits);
    const form = { style: "currency", currency, maximumFractionDigits: digits } as const;
    return new Intl.NumberFormat(this.locale, form).format(value);
  }

  /** The name of a weekday, 1 Monday … 7 Sunday. */
  weekday(name: string): string {
    // 2024-01-01 was a Monday.
    return this.dateName(name, 7, (day) => new Date(Date.UTC(2024, 0, day)), { weekday: "long" });
  }

  /** The name of a month, 1 … 12. */
  month(name: string): string {
    return this.dateName(name, 12, (month) => new Date(Date.UTC(2024, month - 1, 1)), { month: "long" });
  }

  private dateName(name: string, count: number, date: (n: number) => Date, form: Intl.DateTimeFormatOptions): string {
    const value = this.value(name);
    if (value === null || value < 1 || value > count) return this.text(name);
    return new Intl.DateTimeFormat(this.locale, { ...form, timeZone: "UTC" }).format(date(Math.round(value)));
  }
}
