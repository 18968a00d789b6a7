import type { Locale } from "@bellwether/schema/contracts/locale";
import type { OrderState } from "../../understanding/entities/look-up-order.ts";

/** What a customer is told of their own order: when it was placed, of what, and for how much. */
export function orderWords(locale: Locale, order: OrderState): string {
  const placed = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(order.placedAt);
  const total = new Intl.NumberFormat(locale, { style: "currency", currency: order.currency }).format(
    Number(order.total),
  );
  const items = order.items.map(({ name, quantity }) => `${Number(quantity)} × ${name}`);
  const more = order.lineCount - order.items.length;
  const list = new Intl.ListFormat(locale).format(more > 0 ? [...items, moreWords(locale, more)] : items);
  if (locale === "en")
    return `Order ${order.orderNumber} was placed on ${placed}${list === "" ? "" : `: ${list}`}. Its total is ${total}.`;
  return `订单 ${order.orderNumber} 于${placed}下单${list === "" ? "" : `：${list}`}。合计 ${total}。`;
}

function moreWords(locale: Locale, count: number): string {
  if (locale === "zh-CN") return `另外 ${count} 种商品`;
  return count === 1 ? "1 other product" : `${count} other products`;
}
