import { z } from "zod";
import type { JobDefinition } from "../jobs/job-definition.ts";
import { pruneJobType } from "./prune-contract.ts";
import { pruneVersions } from "./prune-versions.ts";

/** Nothing: how many versions are kept is the installation's setting, `MODEL_VERSIONS_KEPT`. */
export const pruneInput = z.object({});

/**
 * Forgets old model versions with their weights.
 *
 * @param kept newest versions of each task and variant that stay in any case
 */
export function pruneJob(kept: number): JobDefinition<Record<string, never>> {
  return {
    type: pruneJobType,
    input: pruneInput,
    retryLimit: 2,
    async run({ tenantId, artifacts, complete }) {
      let removeBytes: () => Promise<void> = async () => undefined;
      await complete(async (db) => {
        const gone = await pruneVersions(db, kept);
        removeBytes = await artifacts.removeWithin(db, tenantId, gone.artifacts);
        return { versions: gone.versions, artifacts: gone.artifacts.length };
      });
      await removeBytes();
    },
  };
}
