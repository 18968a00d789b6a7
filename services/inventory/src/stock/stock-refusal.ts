/** Why nothing was done: a code for programs, what is known of the case, and a sentence that says what to do. */
export type StockRefusal = { outcome: "refused"; message: string } & (
  | {
      code:
        | "PRODUCT_UNKNOWN"
        | "LOCATION_UNKNOWN"
        | "RESERVATION_UNKNOWN"
        | "PURCHASE_ORDER_UNKNOWN"
        | "TRANSFER_UNKNOWN"
        | "TRANSFER_RECEIVED";
    }
  /** available: units on hand and not reserved, or for what leaves, on hand; decimal as text. */
  | { code: "STOCK_INSUFFICIENT"; available: string }
  | { code: "RESERVATION_CLOSED"; status: string }
  | { code: "PURCHASE_ORDER_NOT_OPEN"; status: string }
  | { code: "PURCHASE_ORDER_NOT_UNDER_WAY"; status: string }
  /** The order is not as the caller saw it. */
  | { code: "PURCHASE_ORDER_CHANGED"; version: string }
  | { code: "NOTHING_RECEIVED" }
  | { code: "PARTLY_RECEIVED" }
  | { code: "PRODUCT_NOT_ORDERED"; productId: string }
  | { code: "RECEIPT_EXISTS" }
  | { code: "INPUT_INVALID"; field: string }
  | { code: "KEY_REUSED" }
);

/** Ends a use case without effect. It is caught where the use case answers, and never leaves this folder. */
export class Refused extends Error {
  readonly refusal: StockRefusal;

  constructor(refusal: DistributiveOmit<StockRefusal, "outcome">) {
    super(refusal.message);
    this.refusal = { outcome: "refused", ...refusal } as StockRefusal;
  }
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
