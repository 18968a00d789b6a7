/**
 * Whether a target that is set for a product at a place would count there: where nobody buys and other places are supplied, the
 * plan works out what those need.
 *
 * @param reasons of the place's policy
 */
export function takesTarget(reasons: readonly { code: string }[]): boolean {
  return reasons.every(({ code }) => code !== "inventory.source-service");
}
