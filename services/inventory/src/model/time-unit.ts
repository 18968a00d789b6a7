import { InventoryParameterError } from "./parameter-error.ts";

/** Units of time that rates and lead times may be stated in, in years. Months are twelfths of a year, days 1/365. */
const years = { day: 1 / 365, week: 7 / 365, month: 1 / 12, quarter: 1 / 4, year: 1 } as const;
export type TimeUnit = keyof typeof years;

/** @throws InventoryParameterError where the text names no unit of time. */
export function timeUnit(parameter: string, text: unknown): TimeUnit {
  if (typeof text === "string" && Object.hasOwn(years, text)) return text as TimeUnit;
  throw new InventoryParameterError(parameter, `is one of ${Object.keys(years).join(", ")}`, text);
}

/** The same time in another unit. Worked: 1 month = 1/12 year. */
export function convertTime(value: number, from: TimeUnit, to: TimeUnit): number {
  return from === to ? value : (value * years[from]) / years[to];
}
