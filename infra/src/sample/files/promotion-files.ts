import { formatDay } from "../world/day.ts";
import type { World } from "../world/world.ts";
import { csvLine } from "./csv.ts";

/** What was and will be on offer, a product a line, as the marketing department keeps it. */
export function* promotionLines({ promotions, plannedPromotions }: World): Generator<string> {
  yield csvLine(["promotion_id", "name", "product_id", "first_day", "last_day", "discount_percent"]);
  for (const { name, firstDay, lastDay, depth, productIds } of [...promotions, ...plannedPromotions]) {
    const percent = Math.round(depth * 100);
    const number = name.replace(/\D/g, "");
    const title = `Offer ${number} 特惠 ${number}`;
    for (const productId of productIds) {
      yield csvLine([name, title, productId, formatDay(firstDay), formatDay(lastDay), percent]);
    }
  }
}
