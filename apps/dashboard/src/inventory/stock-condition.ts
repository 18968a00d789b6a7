import type { StockCondition } from "../gql/graphql.ts";

interface Quantities {
  available: string;
  onOrder: string;
  inTransit: string;
  policy?: { reorderPoint: number; orderUpTo: number } | null | undefined;
}

/** What is wrong with a position, worst first, by the rules of the schema's `StockCondition`; null when nothing is. */
export function stockCondition({ available, onOrder, inTransit, policy }: Quantities): StockCondition | null {
  if (Number(available) <= 0) return "OUT_OF_STOCK";
  if (!policy) return null;
  if (Number(available) + Number(onOrder) + Number(inTransit) <= policy.reorderPoint) return "BELOW_REORDER_POINT";
  return Number(available) > policy.orderUpTo ? "ABOVE_ORDER_UP_TO" : null;
}
