import type { EntityManager } from "typeorm";
import type { OpenProposal } from "./open-proposals.ts";
import { DecisionRefused } from "./replenishment-refusal.ts";

/** A proposal that is going to be ordered. Decimals as text. */
export interface OrderedLine {
  proposal: OpenProposal;
  quantity: string;
  unitCost: string;
  currency: string;
}

interface TermsRow {
  position: number;
  minimum: string | null;
  multiple: string | null;
  below_minimum: boolean | null;
  not_multiple: boolean | null;
  inactive: boolean;
  unit_cost: string;
  currency: string;
}

/**
 * What quantities cost on the supplier's present terms, price breaks included; where terms have gone, as proposed.
 *
 * @throws DecisionRefused when the supplier or its terms are not active any more, or a quantity is below the least order, or no
 *   whole multiple
 */
export async function priceLines(
  db: EntityManager,
  lines: readonly { proposal: OpenProposal; quantity: string }[],
): Promise<OrderedLine[]> {
  const rows: TermsRow[] = await db.query(
    `SELECT position::int, trim_scale(minimum_quantity) AS minimum, trim_scale(order_multiple) AS multiple,
       asked.quantity < minimum_quantity AS below_minimum, mod(asked.quantity, order_multiple) <> 0 AS not_multiple,
       coalesce((SELECT cost FROM unnest(break_quantities, break_unit_costs) AS step (least, cost)
                 WHERE least <= asked.quantity ORDER BY least DESC LIMIT 1),
         terms.unit_cost, asked.unit_cost) AS unit_cost,
       coalesce(terms.currency, asked.currency) AS currency,
       NOT (supplier.active AND coalesce(terms.active, true)) AS inactive
     FROM unnest($1::uuid[], $2::uuid[], $3::numeric[], $4::numeric[], $5::text[])
       WITH ORDINALITY AS asked (supplier_id, product_id, quantity, unit_cost, currency, position)
     JOIN supplier ON supplier.id = asked.supplier_id
     LEFT JOIN supplier_product terms ON terms.supplier_id = asked.supplier_id AND terms.product_id = asked.product_id
     ORDER BY position`,
    [
      lines.map(({ proposal }) => proposal.supplierId),
      lines.map(({ proposal }) => proposal.productId),
      lines.map(({ quantity }) => quantity),
      lines.map(({ proposal }) => proposal.unitCost),
      lines.map(({ proposal }) => proposal.currency),
    ],
  );
  return rows.map((row) => {
    // One row comes back for each that is asked for.
    const line = lines[row.position - 1]!;
    const { id: proposalId } = line.proposal;
    if (row.inactive)
      throw new DecisionRefused({
        code: "SUPPLIER_INACTIVE",
        proposalId,
        message: "The supplier does not deliver this product any more; reject the proposal, and plan anew.",
      });
    if (row.below_minimum && row.minimum !== null)
      throw new DecisionRefused({
        code: "QUANTITY_BELOW_MINIMUM",
        proposalId,
        minimum: row.minimum,
        message: `The supplier takes no order of less than ${row.minimum}.`,
      });
    if (row.not_multiple && row.multiple !== null)
      throw new DecisionRefused({
        code: "QUANTITY_NOT_MULTIPLE",
        proposalId,
        multiple: row.multiple,
        message: `The supplier delivers whole multiples of ${row.multiple}.`,
      });
    return { ...line, unitCost: row.unit_cost, currency: row.currency };
  });
}
