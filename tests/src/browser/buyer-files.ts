import { yesterday } from "./stock-files.ts";

/** Customers of a shop, and days that their orders are told of. */
const buyers = 90;
const days = 400;

/** Each of the customers, of whom every third came by a search; the last has never bought. */
export function buyerFile(): string {
  const rows = Array.from({ length: buyers + 1 }, (_, i) => {
    const channel = i % 3 === 0 ? "search" : "shop";
    return `B${String(i).padStart(3, "0")},Buyer ${i},buyer${i}@example.com,${i % 2 === 0 ? "DE" : "GB"},${channel}`;
  });
  return `external_id,name,email,country,acquisition_channel\n${rows.join("\n")}\n`;
}

/**
 * Their orders until yesterday: customer i buys every 8 + i days, and two of three stop at some day for good. A fixed function of the
 * customer, so that two files are the same to the byte.
 */
export function buyerOrders(): string {
  const lines = ["order_id,order_date,customer_id,sku,quantity,unit_price"];
  const last = Date.parse(`${yesterday()}T00:00:00Z`);
  for (let i = 0; i < buyers; i++) {
    const stops = i % 3 === 0 ? days : 60 + ((i * 37) % (days - 100));
    for (let day = (i * 13) % 60; day < stops; day += 8 + i + ((day * 7) % 5)) {
      const date = new Date(last - (days - 1 - day) * 86_400_000).toISOString().slice(0, 10);
      lines.push(`B${i}-${day},${date} 10:00,B${String(i).padStart(3, "0")},TEA,${1 + (i % 5)},4.50`);
    }
  }
  return `${lines.join("\n")}\n`;
}
