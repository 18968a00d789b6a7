import { describedEnum } from "../schema/described-enum.ts";

export const StockCondition = describedEnum("StockCondition", "What may be wrong with a position.", {
  OUT_OF_STOCK: "Nothing is available.",
  BELOW_REORDER_POINT: "What is available, ordered and on the way together is at or below the policy's reorder point.",
  ABOVE_ORDER_UP_TO: "What is available is more than the policy would ever order up to.",
});
export type StockCondition = keyof typeof StockCondition;

/** Conditions on `stock_position s` and its policy `y`; without a policy only the first can hold. */
export const stockConditions: Record<StockCondition, string> = {
  OUT_OF_STOCK: "s.available <= 0",
  BELOW_REORDER_POINT: "s.available + s.on_order + s.in_transit <= y.reorder_point",
  ABOVE_ORDER_UP_TO: "s.available > y.order_up_to",
};
