import { z } from "zod";
import type { OpenProposal } from "./open-proposals.ts";
import type { OrderedLine } from "./purchase-terms.ts";
import { DecisionRefused } from "./replenishment-refusal.ts";

const decimal = z.string().regex(/^\d{1,14}(\.\d{1,8})?$/, "a decimal that is not below zero");

/** What somebody saw of a proposal when they decided on it: plans change open proposals under the ids that they have. */
export const expectedProposal = z.strictObject({
  /** Units that were proposed, as text; null where any are right. */
  quantity: decimal.nullable().default(null),
  /** Cost of one unit in the quantity decided on, as text; null where any is right. Transfers cost none. */
  unitCost: decimal.nullable().default(null),
  /** ISO 4217, of `unitCost`; null where any is right. */
  currency: z.string().length(3).nullable().default(null),
});
type ExpectedProposal = z.output<typeof expectedProposal>;

interface Expecting {
  proposal: OpenProposal;
  expected: ExpectedProposal | null;
}

const differs = (expected: string | null | undefined, now: string) =>
  typeof expected === "string" && Number(expected) !== Number(now);

/** @throws DecisionRefused where other units are proposed than were seen */
export function refuseChanged(decisions: readonly Expecting[]): void {
  for (const { proposal, expected } of decisions) {
    const { id: proposalId, quantity } = proposal;
    if (!differs(expected?.quantity, quantity)) continue;
    throw new DecisionRefused({
      code: "PROPOSAL_CHANGED",
      proposalId,
      quantity,
      message: `The proposal has changed since it was shown: ${quantity} units are proposed now. Look at it again.`,
    });
  }
}

/**
 * @param lines `decisions` as they would be ordered, in the same order
 * @throws DecisionRefused where a unit costs otherwise than was seen
 */
export function refuseRepriced(decisions: readonly Expecting[], lines: readonly OrderedLine[]): void {
  lines.forEach(({ proposal: { id: proposalId }, unitCost, currency }, index) => {
    const expected = decisions[index]?.expected;
    if (!differs(expected?.unitCost, unitCost) && (expected?.currency ?? currency) === currency) return;
    throw new DecisionRefused({
      code: "PROPOSAL_REPRICED",
      proposalId,
      unitCost,
      currency,
      message: `The price has changed since it was shown: a unit costs ${Number(unitCost)} ${currency} now. Look at it again.`,
    });
  });
}
