import type { StockAdjustmentKind } from "../../gql/graphql.ts";

/** How a change is told: by what was counted, by how many units more or less there are, or by how many came or went. */
export type ChangeForm = "counted" | "difference" | "units";

/** What can be told of each kind of change; the first is what is usual. */
export const formsOf: Record<StockAdjustmentKind, readonly [ChangeForm, ...ChangeForm[]]> = {
  ADJUSTMENT: ["counted", "difference"],
  WRITE_OFF: ["units"],
  RETURN: ["units"],
  SALE: ["units"],
};

/** Units carry at most four places; a difference of floats would carry more. */
const placesOfUnits = 4;

/**
 * Units by which stock on hand changes: above zero they come, below they go.
 *
 * @param value what was typed, in the form that it was told in @param onHand units that the books have
 */
export function stockChange(kind: StockAdjustmentKind, form: ChangeForm, value: number, onHand: number): number {
  const change = form === "counted" ? value - onHand : kind === "SALE" || kind === "WRITE_OFF" ? -value : value;
  // Adding 0 makes a negative zero a plain one.
  return Number(change.toFixed(placesOfUnits)) + 0;
}
