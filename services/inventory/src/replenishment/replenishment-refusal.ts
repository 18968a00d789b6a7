/** Why nothing was decided: a code for programs, which proposal is in the way, and a sentence that says what to do. */
export type ReplenishmentRefusal = { outcome: "refused"; message: string; proposalId: string | null } & (
  | { code: "PROPOSAL_UNKNOWN" }
  | { code: "PROPOSAL_DECIDED"; status: string }
  /** Other units, or another price, than whoever decides has seen; decimals as text, ISO 4217. */
  | { code: "PROPOSAL_CHANGED"; quantity: string }
  | { code: "PROPOSAL_REPRICED"; unitCost: string; currency: string }
  /** The supplier, or its terms for the product, are not active any more. */
  | { code: "SUPPLIER_INACTIVE" }
  /** minimum, multiple, available: decimals as text. */
  | { code: "QUANTITY_BELOW_MINIMUM"; minimum: string }
  | { code: "QUANTITY_NOT_MULTIPLE"; multiple: string }
  /** What the lane takes that supplies the place. */
  | { code: "TRANSFER_BELOW_MINIMUM"; minimum: string }
  | { code: "TRANSFER_NOT_MULTIPLE"; multiple: string }
  | { code: "STOCK_INSUFFICIENT"; available: string }
  /** A service target was set by somebody else since it was read. */
  | { code: "TARGET_CHANGED"; field: string }
  | { code: "PRODUCT_UNKNOWN" }
  | { code: "LOCATION_UNKNOWN" }
  | { code: "INPUT_INVALID"; field: string }
  | { code: "KEY_REUSED" }
);

/** Undoes what a decision has done so far. It is caught by `decideOnce`, and never leaves this folder. */
export class DecisionRefused extends Error {
  readonly refusal: ReplenishmentRefusal;

  constructor(refusal: DistributiveOmit<ReplenishmentRefusal, "outcome">) {
    super(refusal.message);
    this.refusal = { outcome: "refused", ...refusal } as ReplenishmentRefusal;
  }
}

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
