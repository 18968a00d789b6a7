import type { ProposalRow } from "../proposal-columns.tsx";
import { unitCostOf } from "./approval.ts";
import { type QuantityProblem, quantityProblem } from "./priced.ts";

/** Most proposals that the server decides at once. */
export const maxDecisions = 500;

/** What of a proposal a decision on many needs. */
export type BulkProposal = Pick<
  ProposalRow,
  | "id"
  | "kind"
  | "quantity"
  | "product"
  | "location"
  | "supplier"
  | "fromLocation"
  | "amount"
  | "moneyAtStake"
  | "terms"
> & { unitCost: { amount: string; currency: string } };

/** One proposal in the quantity that would be decided on. */
export interface BulkLine {
  proposal: BulkProposal;
  quantity: number;
  unitCost: number;
  amount: number;
  problem: QuantityProblem;
}

/** Lines of one supplier, or those that are moved, with what they cost together. */
export interface BulkGroup {
  /** Null for transfers. */
  supplier: { id: string; name: string } | null;
  lines: BulkLine[];
  amount: number;
  currency: string;
}

/**
 * Prices proposals on the suppliers' present terms and sorts them by supplier, largest amount first, transfers last.
 *
 * @param quantities units decided on, by the proposal's id; those proposed where none stands there
 */
export function bulkGroups(proposals: readonly BulkProposal[], quantities: ReadonlyMap<string, number>): BulkGroup[] {
  const groups = new Map<string, BulkGroup>();
  for (const proposal of proposals) {
    const { terms, supplier } = proposal;
    const quantity = quantities.get(proposal.id) ?? Number(proposal.quantity);
    const { amount: unitCost, currency } = unitCostOf(proposal, quantity);
    const line = {
      proposal,
      quantity,
      unitCost,
      amount: quantity * unitCost,
      problem: quantityProblem(quantity, terms),
    };
    const key = `${supplier?.id ?? ""} ${currency}`;
    const group = groups.get(key) ?? { supplier: supplier ?? null, lines: [], amount: 0, currency };
    group.lines.push(line);
    group.amount += line.amount;
    groups.set(key, group);
  }
  return [...groups.values()].sort(
    (a, b) => Number(b.supplier !== null) - Number(a.supplier !== null) || b.amount - a.amount,
  );
}

/** What purchases cost in all; transfers spend nothing. */
export function spendOf(groups: readonly BulkGroup[]): number {
  return groups.reduce((sum, { supplier, amount }) => sum + (supplier ? amount : 0), 0);
}
