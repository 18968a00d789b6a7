import type { StockedPosition } from "./plan-data.ts";

/** Units on hand, on order and in transit, less what is promised. */
export function stockPosition({ onHand, reserved, onOrder, inTransit }: StockedPosition): number {
  return onHand - reserved + onOrder + inTransit;
}
