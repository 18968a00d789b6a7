import { assertNotNegative, assertPositive, InventoryParameterError } from "../../parameter-error.ts";
import type { PeriodDemand } from "../single-stage/demand-over-time.ts";

/** One stage of a serial system. Stage 1 serves the customers, each other stage the one before it in the list. */
export interface SerialStage {
  /** hⱼ: money per unit and period added by this stage to the holding cost of the stage that supplies it. */
  echelonHoldingCost: number;
  /** Lⱼ: periods from shipment by the supplier to receipt. */
  leadTime: number;
}

/** A line of stages without fixed costs, reviewed continuously or in every period, whose unmet demand waits. */
export interface SerialSystem {
  /** Stage 1, most downstream, first. */
  stages: readonly SerialStage[];
  /** p: money per unit backordered at stage 1 for one period. */
  stockoutCost: number;
  /** Demand of one period at stage 1. */
  demand: PeriodDemand;
}

/** @throws InventoryParameterError naming the stage, from 1. */
export function assertSerialSystem({ stages, stockoutCost }: SerialSystem): void {
  if (stages.length === 0) throw new InventoryParameterError("stages", "holds at least one stage", stages);
  for (const [i, { echelonHoldingCost, leadTime }] of stages.entries()) {
    assertPositive(`stages.${i + 1}.echelonHoldingCost`, echelonHoldingCost);
    assertNotNegative(`stages.${i + 1}.leadTime`, leadTime);
  }
  assertPositive("stockoutCost", stockoutCost);
}

/**
 * Local base-stock levels S′ⱼ = S̃ⱼ − S̃ⱼ₋₁, where S̃ⱼ = min over i ≥ j of Sᵢ: a stage cannot hold what those above it do not send.
 *
 * Source: Axsäter & Rosling (1993); Snyder & Shen (2019) ch. 6.
 *
 * @param echelonLevels of stage 1, 2, …
 */
export function localBaseStockLevels(echelonLevels: readonly number[]): number[] {
  const reachable = echelonLevels.map((_, j) => Math.min(...echelonLevels.slice(j)));
  return reachable.map((level, j) => level - (reachable[j - 1] ?? 0));
}
