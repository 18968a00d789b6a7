import type { EntityManager } from "typeorm";
import type { ImportKind, ImportSummary } from "../contract.ts";
import { adSpendRows, exchangeRateRows } from "../fields/ad-fields.ts";
import { experimentRows } from "../fields/experiment-fields.ts";
import type { CellContext, RowShape } from "../fields/field.ts";
import { touchPathRows, touchpointRows } from "../fields/touch-fields.ts";
import type { OpenSource } from "../reading/open-source.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import { type LinePlan, writePlan } from "../staging/line-plan.ts";
import { planExperiments } from "../staging/plan-experiments.ts";
import { planRates } from "../staging/plan-rates.ts";
import { planSpend } from "../staging/plan-spend.ts";
import { planTouchPaths } from "../staging/plan-touch-paths.ts";
import { planTouchpoints } from "../staging/plan-touchpoints.ts";
import { enter, type ImportRun } from "./import-run.ts";
import { refuseStrictly } from "./refuse-strictly.ts";
import { stageLines } from "./stage-lines.ts";

/** Kinds about ads whose rows are told apart by what they are about. */
export type AdKind = Extract<ImportKind, "exchange-rates" | "ad-spend" | "touchpoints" | "touch-paths" | "experiments">;

interface AdImport {
  shape: RowShape;
  /** Refuses what does not fit what is stored, makes what is named for the first time, and counts it. */
  plan(
    db: EntityManager,
    cells: CellContext,
    reject: (rows: readonly RejectedRow[]) => Promise<void>,
  ): Promise<{ plan: LinePlan } & ImportSummary["counts"]>;
}

export const adImports: Record<AdKind, AdImport> = {
  "exchange-rates": { shape: exchangeRateRows, plan: (db, _, reject) => planRates(db, reject) },
  "ad-spend": { shape: adSpendRows, plan: (db, { currency }, reject) => planSpend(db, currency, reject) },
  touchpoints: { shape: touchpointRows, plan: planTouchpoints },
  "touch-paths": { shape: touchPathRows, plan: planTouchPaths },
  experiments: { shape: experimentRows, plan: planExperiments },
};

export function isAdKind(kind: ImportKind): kind is AdKind {
  return kind in adImports;
}

/** Imports a file about what ads cost, whom they met, and what the currencies were worth in which they were paid. */
export async function importAds(run: ImportRun, kind: AdKind, source: OpenSource): Promise<ImportSummary["counts"]> {
  const { shape, plan: planLines } = adImports[kind];
  const reject = await stageLines(run, source, shape);
  const { plan, ...counts } = await planLines(run.db, run.cells, reject);
  refuseStrictly(run);
  enter(run, "writing");
  return { ...(await writePlan(run.db, plan)), ...counts };
}
