/** Products of a small shop: steady, weekly, and now and then. */
export const shopProducts = [
  "external_id,name,category,unit_price",
  "TEA,Green tea,Drinks > Tea,4.50",
  "CUP,Cup,Home,7.00",
  "POT,茶壶,Home,31.00",
  "",
].join("\n");

/**
 * Order lines of that shop, one order a day and product sold, the last of them on `until`. Demand is a fixed function of
 * the day, so that two files are the same to the byte.
 */
export function shopOrders({ days = 400, until = "2026-10-31" } = {}): string {
  const lines = ["order_id,order_date,customer_id,location,sku,quantity,unit_price"];
  const last = Date.parse(`${until}T00:00:00Z`);
  for (let back = days - 1; back >= 0; back--) {
    const at = new Date(last - back * 86_400_000);
    const date = at.toISOString().slice(0, 10);
    const weekday = at.getUTCDay();
    const steady = 20 + ((back * 7919) % 5);
    const weekly = weekday === 0 || weekday === 6 ? 30 + ((back * 31) % 4) : 8 + ((back * 17) % 3);
    lines.push(`T-${date},${date} 09:00,C${back % 37},Shop,TEA,${steady},4.50`);
    lines.push(`C-${date},${date} 15:30,C${back % 23},Shop,CUP,${weekly},7.00`);
    if (back % 9 === 0) lines.push(`P-${date},${date} 17:45,,Shop,POT,1,31.00`);
  }
  return `${lines.join("\n")}\n`;
}
