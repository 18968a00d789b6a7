import { createHash } from "node:crypto";
import type { CustomersData } from "../train/customers-data.ts";

/** SHA-256 of whose purchases and signs the scores are made from, and of the rate that discounts them, in hex. */
export function hashData(data: CustomersData, discountRate: number): string {
  const hash = createHash("sha256");
  hash.update(`${data.asOf} ${discountRate} ${data.ids.join(" ")}\n`);
  const { offsets, days, amounts } = data.occasions;
  const { buyer, category, day } = data.categoryPurchases;
  for (const values of [offsets, days, amounts, buyer, category, day])
    hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  if (data.signs !== null) {
    const { offsets, days, kinds, amounts } = data.signs;
    for (const values of [offsets, days, kinds, amounts])
      hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  for (const { origin, counts } of data.signals) {
    hash.update(`${origin}\n`);
    for (const values of Object.values(counts))
      hash.update(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }
  return hash.digest("hex");
}
