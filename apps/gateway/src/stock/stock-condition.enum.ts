import { registerEnumType } from "type-graphql";

export const StockCondition = {
  OUT_OF_STOCK: "OUT_OF_STOCK",
  BELOW_REORDER_POINT: "BELOW_REORDER_POINT",
  ABOVE_ORDER_UP_TO: "ABOVE_ORDER_UP_TO",
} as const;
export type StockCondition = keyof typeof StockCondition;
registerEnumType(StockCondition, {
  name: "StockCondition",
  description: "What may be wrong with a position.",
  valuesConfig: {
    OUT_OF_STOCK: { description: "Nothing is available." },
    BELOW_REORDER_POINT: {
      description: "What is available, ordered and on the way together is at or below the policy's reorder point.",
    },
    ABOVE_ORDER_UP_TO: { description: "What is available is more than the policy would ever order up to." },
  },
});

/** Conditions on `stock_position s` and its policy `y`; without a policy only the first can hold. */
export const stockConditions: Record<StockCondition, string> = {
  OUT_OF_STOCK: "s.available <= 0",
  BELOW_REORDER_POINT: "s.available + s.on_order + s.in_transit <= y.reorder_point",
  ABOVE_ORDER_UP_TO: "s.available > y.order_up_to",
};
