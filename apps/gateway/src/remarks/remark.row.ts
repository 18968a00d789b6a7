import type { InventoryRemarkCode } from "@bellwether/inventory/contract";
import type { Remark as StoredRemark } from "@bellwether/schema/contracts/facts";
import type { Remark } from "./remark.type.ts";

/** A remark as services store it, to the public one. */
export function toRemark(stored: StoredRemark): Remark {
  const facts = Object.entries(stored.facts ?? {}).map(([name, value]) => ({ name, value: String(value) }));
  return { code: stored.code, facts };
}

/** Remarks whose numbers are money, which no number alone tells the currency of. */
const moneyRemarks: ReadonlySet<string> = new Set<InventoryRemarkCode>([
  "inventory.price-break",
  "inventory.proof",
  "inventory.shortage-expected",
  "inventory.overstock",
  "inventory.budget-below-minimum",
]);

/** Turns stored remarks about money in `currency` to public ones, which name it as a fact. */
export function remarksIn(currency: string): (stored: StoredRemark) => Remark {
  return (stored) =>
    toRemark(moneyRemarks.has(stored.code) ? { ...stored, facts: { ...stored.facts, currency } } : stored);
}

/** The fact that carries the sentence of a failure, as the service wrote it in English. */
export const messageFact = "message";

/** A failure as jobs and imports store it. */
export interface StoredFailure {
  code: string;
  message: string;
  facts?: Record<string, string | number>;
}

/** A stored failure, to the public remark; null stays null. */
export function toFailure(stored: StoredFailure | null): Remark | null {
  if (stored === null) return null;
  return toRemark({ code: stored.code, facts: { ...stored.facts, [messageFact]: stored.message } });
}
