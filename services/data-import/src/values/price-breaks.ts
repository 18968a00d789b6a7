import { parseDecimal, withinLimit } from "./number.ts";
import type { Parsed } from "./parsed.ts";

/**
 * Reads price breaks, `quantity: unit cost` by semicolons, as two arrays of PostgreSQL: from that quantity on all units of an
 * order cost that much. Quantities rise; costs need not fall, since some suppliers do charge for size.
 *
 * @example parsePriceBreaks("100: 4.50; 500: 4.20", false) // { value: "{100,500} {4.50,4.20}" }
 */
export function parsePriceBreaks(text: string, decimalComma: boolean): Parsed<string> {
  const quantities: string[] = [];
  const costs: string[] = [];
  for (const part of text.split(/[;；]/)) {
    if (part.trim() === "") continue;
    const [quantity, cost, more] = part.split(/[:：]/).map((number) => parseDecimal(number.trim(), decimalComma));
    if (!quantity || !cost || more !== undefined || !withinLimit(quantity) || !withinLimit(cost))
      return { rule: "price_breaks.form" };
    if (Number(quantity) <= Number(quantities.at(-1) ?? 0) || Number(cost) < 0) return { rule: "price_breaks.rising" };
    quantities.push(quantity);
    costs.push(cost);
  }
  return { value: `{${quantities.join(",")}} {${costs.join(",")}}` };
}
