import type { JobContext } from "@bellwether/runtime/jobs/job-definition";
import { demandForecastTask, type Granularity } from "../contract.ts";
import type { Choice } from "../model/backtest/choose-series.ts";
import { readAll } from "../train/read-all.ts";
import { decodeModel } from "../train/stored-model.ts";

/**
 * What the champion version chose, by series id; null when there is no champion. A champion whose model cannot be read
 * any more (of an older contract, or damaged) counts as having chosen like the candidate, so that it can be replaced.
 */
export async function readEarlierChoices(
  context: Pick<JobContext, "door" | "tenantId" | "registry" | "artifacts" | "log">,
  granularity: Granularity,
): Promise<{ id: string; choices: ReadonlyMap<string, Choice> } | null> {
  const { door, tenantId, registry, artifacts, log } = context;
  const champion = await door.read(tenantId, (db) => registry.champion(db, demandForecastTask, granularity));
  if (champion === null) return null;
  try {
    if (champion.artifactId === null) throw new Error("it has no artifact");
    const model = decodeModel(await readAll(await artifacts.get(tenantId, champion.artifactId)));
    return { id: champion.id, choices: new Map(Object.entries(model.series)) };
  } catch (error) {
    log.warn({ err: error, version: champion.version }, "the champion's choices cannot be read and are not compared");
    return { id: champion.id, choices: new Map() };
  }
}
