import type { EventKind } from "@bellwether/schema/contracts/customer-events";

/** What customers do beside buying, and what is done with them, as the network tells it apart. */
export const signKinds = ["view", "cart", "mailed", "opened", "contact", "rating"] as const;
export type SignKind = (typeof signKinds)[number];

/** Events that are a sign. What was taken out of a cart, and purchases, which are orders, are none. */
export const signOfEvent: Readonly<Partial<Record<EventKind, SignKind>>> = {
  PAGE_VIEW: "view",
  PRODUCT_VIEW: "view",
  CART_ADD: "cart",
  CHECKOUT: "cart",
  EMAIL_SENT: "mailed",
  EMAIL_OPEN: "opened",
  EMAIL_CLICK: "opened",
  SUPPORT_CONTACT: "contact",
  FEEDBACK: "rating",
};

/** Signs of many customers, one after another; those of customer i from offsets[i] to offsets[i + 1], one a day and kind. */
export interface CustomerSigns {
  offsets: Int32Array;
  /** Days since 1970-01-01 on which each was known to be this customer's, ascending within a customer. */
  days: Int32Array;
  /** Places in `signKinds`. */
  kinds: Uint8Array;
  /** How often on that day; of ratings their mean, 1 … 5. */
  amounts: Float32Array;
  /** The first day of which anybody has any: before it nothing was written down. */
  firstDay: number;
}

/** The position after a customer's last sign by that day. */
export function signsEndAt({ offsets, days }: CustomerSigns, customer: number, day: number): number {
  let [low, high] = [offsets[customer]!, offsets[customer + 1]!];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The signs of some customers by a day, in the order of `customers`; null where there were none by then. */
export function signsUntil(signs: CustomerSigns, customers: ArrayLike<number>, day: number): CustomerSigns | null {
  if (signs.firstDay > day) return null;
  const spans = Array.from(
    customers,
    (customer) => [signs.offsets[customer]!, signsEndAt(signs, customer, day)] as const,
  );
  const offsets = new Int32Array(spans.length + 1);
  for (const [row, [from, to]] of spans.entries()) offsets[row + 1] = offsets[row]! + to - from;
  const size = offsets[spans.length]!;
  const kept = { days: new Int32Array(size), kinds: new Uint8Array(size), amounts: new Float32Array(size) };
  for (const [row, [from, to]] of spans.entries()) {
    kept.days.set(signs.days.subarray(from, to), offsets[row]!);
    kept.kinds.set(signs.kinds.subarray(from, to), offsets[row]!);
    kept.amounts.set(signs.amounts.subarray(from, to), offsets[row]!);
  }
  return { offsets, ...kept, firstDay: signs.firstDay };
}
