/** Why visitors and customers cannot be linked, merged or parted as asked, and what each sentence names. */
export const identityRefusals = {
  "customer.unknown": [],
  /** id: the customer's own key. */
  "customer.erased": ["id"],
  "merge.itself": [],
  /** id: the customer's own key; survivor: that of whom it was merged into. */
  "merge.merged-already": ["id", "survivor"],
  /** The customer to keep was itself merged into the one to merge. */
  "merge.circle": ["id", "survivor"],
  "merge.kept-merged": ["id", "survivor"],
  "merge.none": ["id"],
  /** id: the key of the customer whom the visitor is known to be. */
  "visitor.taken": ["id"],
  "visitor.unknown": [],
} as const;
export type IdentityRefusal = keyof typeof identityRefusals;

/** An expected refusal; the transaction it is thrown in changes nothing. */
export class IdentityRefused extends Error {
  override readonly name = "IdentityRefused";

  constructor(
    readonly code: IdentityRefusal,
    /** Of what was asked, the part at fault. */
    readonly field: "keptId" | "mergedId" | "customerId" | "anonymousId",
    readonly facts: Readonly<Record<string, string>> = {},
  ) {
    super(`Refused: ${code}.`);
  }
}
