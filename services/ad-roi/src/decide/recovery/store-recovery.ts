import type { EntityManager } from "typeorm";
import { mediaMixTask } from "../../media-mix/contract.ts";
import type { TestedChannel } from "./test-recovery.ts";

/**
 * Stores a self-test with its model version. Those of versions that are neither champion nor its predecessor go: they would keep old
 * versions from being forgotten.
 *
 * @param db the transaction that stores the version, or a later one
 */
export async function storeRecovery(
  db: EntityManager,
  modelVersionId: string,
  tested: readonly TestedChannel[],
): Promise<void> {
  await db.query(
    `DELETE FROM media_mix_recovery WHERE model_version_id = $1 OR model_version_id IN (
       SELECT v.id FROM model_version v WHERE v.task = $2 AND v.status <> 'CHAMPION'
         AND NOT EXISTS (SELECT FROM model_version c WHERE c.parent_id = v.id AND c.status = 'CHAMPION'))`,
    [modelVersionId, mediaMixTask],
  );
  for (const one of tested)
    await db.query(
      `INSERT INTO media_mix_recovery (model_version_id, channel, true_return, found_return, error, coverage, repeats, narrowing,
         alike_channel, held_for, experiment_worth)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        modelVersionId,
        one.channel,
        one.trueReturn,
        one.foundReturn,
        one.error,
        one.coverage,
        one.repeats,
        one.narrowing,
        one.alikeChannel,
        one.heldFor,
        one.experimentWorth,
      ],
    );
}
