import type { PolicyPerformance as StoredPerformance } from "@bellwether/inventory/contract";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import type { EntityManager } from "typeorm";
import { groupsInKeyOrder, inKeyOrder } from "../loaders.ts";
import { askedPlaces, placesOf } from "../stock/asked-places.ts";
import type { PolicyPerformance } from "./policy-performance.type.ts";
import { type ProposalRow, proposalColumns, toReplenishmentProposal } from "./replenishment-proposal.row.ts";
import type { ReplenishmentProposal } from "./replenishment-proposal.type.ts";

const statement = `SELECT ${proposalColumns} FROM replenishment_proposal n WHERE n.id = ANY($1::uuid[])
  ORDER BY n.money_at_stake DESC, n.id`;

/** Proposals by their key. */
export function proposalByKey(db: TenantSnapshot): DataLoader<string, ReplenishmentProposal | null> {
  return new DataLoader(async (keys) =>
    inKeyOrder(keys, await db.query<ProposalRow>(statement, [keys]), (row) => row.id, toReplenishmentProposal),
  );
}

/** Proposals as a transaction sees them, most money first; those that the tenant does not have are left out. */
export async function readProposals(db: EntityManager, keys: readonly string[]): Promise<ReplenishmentProposal[]> {
  const rows: ProposalRow[] = await db.query(statement, [keys]);
  return rows.map(toReplenishmentProposal);
}

/** What simulation says of proposals, by their key. */
export function proofByProposalKey(db: TenantSnapshot): DataLoader<string, PolicyPerformance | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<{ id: string; proof: StoredPerformance; currency: string }>(
      "SELECT id, proof, currency FROM replenishment_proposal WHERE id = ANY($1::uuid[])",
      [keys],
    );
    return inKeyOrder(
      keys,
      rows,
      (row) => row.id,
      ({ proof, currency }) => ({ ...proof, currency }),
    );
  });
}

/** Open proposals of positions, most money first, by "product/location". */
export function openProposalsByPlace(db: TenantSnapshot): DataLoader<string, ReplenishmentProposal[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<ProposalRow & { key: string }>(
      `SELECT asked.key, ${proposalColumns} FROM ${askedPlaces} JOIN replenishment_proposal n
         ON n.status = 'OPEN' AND n.product_id = asked.product_id AND n.location_id = asked.location_id
       ORDER BY n.money_at_stake DESC, n.id`,
      placesOf(keys),
    );
    return groupsInKeyOrder(keys, rows, (row) => row.key, toReplenishmentProposal);
  });
}
