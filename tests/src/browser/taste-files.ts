import { yesterday } from "./stock-files.ts";

/** Two tastes of so many products, and customers who have one of them in turn. */
const perTaste = 12;
const customers = 48;
const days = 300;
const dayMs = 86_400_000;

const code = (taste: number, place: number) => `${taste === 0 ? "TEA" : "SOIL"}${String(place).padStart(2, "0")}`;

export function tasteProducts(): string {
  const rows = [0, 1].flatMap((taste) =>
    Array.from({ length: perTaste }, (_, place) => {
      const [name, category] = taste === 0 ? ["Tea no.", "Drinks"] : ["Seeds no.", "Garden"];
      return `${code(taste, place)},${name} ${place},${category},${(3 + place).toFixed(2)}`;
    }),
  );
  return `external_id,name,category,unit_price\n${rows.join("\n")}\n`;
}

export function tasteCustomers(): string {
  const rows = Array.from({ length: customers }, (_, i) => `K${i},Customer ${i},k${i}@example.com,DE`);
  return `external_id,name,email,country\n${rows.join("\n")}\nNEW,Newcomer,new@example.com,DE\n`;
}

/** Customer i buys every 9 to 15 days: products of taste i mod 2, walking through them, and now and then one of the other. */
export function tasteOrders(): string {
  const lines = ["order_id,order_date,customer_id,sku,quantity,unit_price"];
  const last = Date.parse(`${yesterday()}T00:00:00Z`);
  for (let i = 0; i < customers; i++) {
    let step = i;
    for (let day = i % 9; day < days; day += 9 + ((day * 7 + i) % 7)) {
      const date = new Date(last - (days - 1 - day) * dayMs).toISOString().slice(0, 10);
      for (const place of [step % perTaste, (step * 5 + 2) % perTaste]) {
        const taste = step % 11 === 10 ? 1 - (i % 2) : i % 2;
        lines.push(`K${i}-${day},${date} 10:00,K${i},${code(taste, place)},1,${(3 + place).toFixed(2)}`);
      }
      step++;
    }
  }
  return `${lines.join("\n")}\n`;
}
