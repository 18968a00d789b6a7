import type { ReplenishmentApprovalInput } from "../../gql/graphql.ts";
import { type Terms, unitCostAt } from "./priced.ts";

/** What of a proposal its approval says. */
interface Approved {
  id: string;
  kind: "PURCHASE" | "TRANSFER";
  /** Units, as text. */
  quantity: string;
  unitCost: { amount: string; currency: string };
  terms?: Terms | null | undefined;
}

/** Cost of one unit in a quantity: on the supplier's present terms, or as proposed where there are none. */
export function unitCostOf({ terms, unitCost }: Pick<Approved, "terms" | "unitCost">, quantity: number) {
  return terms
    ? { amount: unitCostAt(quantity, terms), currency: terms.unitCost.currency }
    : { amount: Number(unitCost.amount), currency: unitCost.currency };
}

/**
 * An approval of what is on screen: the server does nothing where a plan has changed the quantity since, or a supplier the price.
 *
 * @param quantity units decided on
 */
export function approvalOf(proposal: Approved, quantity: number): ReplenishmentApprovalInput {
  const { amount, currency } = unitCostOf(proposal, quantity);
  const price = proposal.kind === "PURCHASE" ? { unitCost: String(amount), currency } : {};
  return {
    proposalId: proposal.id,
    quantity: String(quantity),
    expected: { quantity: proposal.quantity, ...price },
  };
}
