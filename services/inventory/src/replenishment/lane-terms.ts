import type { EntityManager } from "typeorm";
import { narrowestLane } from "../stock/lane-rows.ts";
import type { OpenProposal } from "./open-proposals.ts";
import { DecisionRefused } from "./replenishment-refusal.ts";

interface BrokenTerms {
  position: number;
  minimum: string | null;
  multiple: string | null;
  below: boolean | null;
}

/**
 * Holds transfers to what the lanes that supply their places take at present. What lies elsewhere and is moved besides them is held
 * to nothing.
 *
 * @throws DecisionRefused when a quantity is below the lane's least, or no whole multiple
 */
export async function holdToLanes(
  db: EntityManager,
  transfers: readonly { proposal: OpenProposal; quantity: string }[],
): Promise<void> {
  if (transfers.length === 0) return;
  const [broken]: [BrokenTerms | undefined] = await db.query(
    `SELECT position::int, trim_scale(minimum)::text AS minimum, trim_scale(multiple)::text AS multiple, sent < minimum AS below
     FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::numeric[])
         WITH ORDINALITY AS asked (product, source, target, sent, position)
       CROSS JOIN LATERAL (
         ${narrowestLane("from_location_id, minimum_quantity AS minimum, transfer_multiple AS multiple")}
       ) AS lane
     WHERE from_location_id = source AND (sent < minimum OR mod(sent, multiple) <> 0) ORDER BY position LIMIT 1`,
    [
      transfers.map(({ proposal }) => proposal.productId),
      transfers.map(({ proposal }) => proposal.fromLocationId),
      transfers.map(({ proposal }) => proposal.locationId),
      transfers.map(({ quantity }) => quantity),
    ],
  );
  if (broken === undefined) return;
  const { position, minimum, multiple, below } = broken;
  const proposalId = transfers[position - 1]?.proposal.id ?? null;
  if (below && minimum !== null)
    throw new DecisionRefused({
      code: "TRANSFER_BELOW_MINIMUM",
      proposalId,
      minimum,
      message: `The supply lane takes no transfer of less than ${minimum}.`,
    });
  if (multiple !== null)
    throw new DecisionRefused({
      code: "TRANSFER_NOT_MULTIPLE",
      proposalId,
      multiple,
      message: `The supply lane takes whole multiples of ${multiple}.`,
    });
}
