/**
 * What customers bought: an element for each customer, product and day, ordered by customer, then day, then product. Customers and
 * products are numbered from 0; days are counted from 1970-01-01.
 */
export interface Purchases {
  customers: number;
  items: number;
  /** Where each customer's elements begin, and at the end where the last one's stop. */
  from: Uint32Array;
  item: Int32Array;
  day: Int32Array;
}

/** Lines of orders, in any order and as often as they were written. */
export interface PurchaseLines {
  customer: ArrayLike<number>;
  item: ArrayLike<number>;
  day: ArrayLike<number>;
}

/** Puts lines in order, each customer, product and day once. */
export function gatherPurchases({ customer, item, day }: PurchaseLines, customers: number, items: number): Purchases {
  const order = Uint32Array.from({ length: customer.length }, (_, i) => i).sort(
    (a, b) => customer[a]! - customer[b]! || day[a]! - day[b]! || item[a]! - item[b]!,
  );
  const kept = order.filter((at, i) => {
    const before = order[i - 1];
    return (
      before === undefined || customer[at] !== customer[before] || day[at] !== day[before] || item[at] !== item[before]
    );
  });
  const from = new Uint32Array(customers + 1);
  for (const at of kept) from[customer[at]! + 1]!++;
  for (let c = 0; c < customers; c++) from[c + 1]! += from[c]!;
  return {
    customers,
    items,
    from,
    item: Int32Array.from(kept, (at) => item[at]!),
    day: Int32Array.from(kept, (at) => day[at]!),
  };
}

/** Those of days from `first` to `last`, both included; numbers of customers and products stay. */
export function purchasesWithin(purchases: Purchases, first: number, last: number): Purchases {
  const { day } = purchases;
  return keep(purchases, (at) => day[at]! >= first && day[at]! <= last);
}

/** First and last day with a purchase; null where there is none. */
export function spanOf({ day }: Purchases): { first: number; last: number } | null {
  if (day.length === 0) return null;
  let [first, last] = [day[0]!, day[0]!];
  for (const one of day) {
    if (one < first) first = one;
    if (one > last) last = one;
  }
  return { first, last };
}

/**
 * The products of each customer, each once, those bought last first.
 *
 * @param most products kept of a customer: one who bought thousands would pair everything with everything
 */
export function basketsOf({ customers, from, item }: Purchases, most = 500): Int32Array[] {
  return Array.from({ length: customers }, (_, c) => {
    const seen = new Set<number>();
    for (let at = from[c + 1]! - 1; at >= from[c]! && seen.size < most; at--) seen.add(item[at]!);
    return Int32Array.from(seen);
  });
}

/** What came later of products that were bought before: nothing that learns from purchases can foretell the others. */
export function ofKnownItems(past: Purchases, later: Purchases): Purchases {
  const known = new Set(past.item);
  return keep(later, (at) => known.has(later.item[at]!));
}

/** Customers with a purchase before and one later, by number; at most `most` of them, evenly drawn. */
export function judgedCustomers(past: Purchases, later: Purchases, most: number): number[] {
  const has = ({ from }: Purchases, c: number) => from[c + 1]! > from[c]!;
  const both = Array.from({ length: past.customers }, (_, c) => c).filter((c) => has(past, c) && has(later, c));
  const step = Math.max(1, both.length / most);
  return Array.from({ length: Math.min(most, both.length) }, (_, i) => both[Math.floor(i * step)]!);
}

function keep({ customers, items, from, item, day }: Purchases, wanted: (at: number) => boolean): Purchases {
  const kept: number[] = [];
  const starts = new Uint32Array(customers + 1);
  for (let c = 0; c < customers; c++) {
    for (let at = from[c]!; at < from[c + 1]!; at++) if (wanted(at)) kept.push(at);
    starts[c + 1] = kept.length;
  }
  return {
    customers,
    items,
    from: starts,
    item: Int32Array.from(kept, (at) => item[at]!),
    day: Int32Array.from(kept, (at) => day[at]!),
  };
}
