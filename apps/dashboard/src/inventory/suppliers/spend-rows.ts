/** What orders to a supplier came to in one currency, as columns of one number a month. */
export interface SpendColumns {
  currency: string;
  /** First day of the first month, YYYY-MM-DD. */
  start: string;
  ordered: readonly number[];
  received: readonly number[];
}

/** One month of it. */
export interface SpendRow {
  /** Its first day, YYYY-MM-DD. */
  month: string;
  ordered: number;
  received: number;
}

/** The columns turned into rows. */
export function spendRows({ start, ordered, received }: SpendColumns): SpendRow[] {
  const first = new Date(`${start}T00:00:00Z`);
  return ordered.map((amount, index) => ({
    month: new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + index, 1)).toISOString().slice(0, 10),
    ordered: amount,
    received: received[index] ?? 0,
  }));
}

/** All that was ordered in one currency. */
export const spendIn = ({ ordered }: Pick<SpendColumns, "ordered">) => ordered.reduce((sum, amount) => sum + amount, 0);
