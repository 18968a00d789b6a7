import { demandOver } from "../single-stage/demand-over-time.ts";
import { assertSerialSystem, type SerialSystem } from "./serial-system.ts";

/** Newsvendor bounds of an optimal echelon base-stock level, and the heuristic between them. In units. */
export interface NewsvendorBounds {
  lower: number;
  upper: number;
  /** Mean of the two; a half where demand is whole and they differ by an odd number. */
  heuristic: number;
}

/**
 * Bounds Sˡⱼ ≤ Sⱼ* ≤ Sᵘⱼ from two newsvendors facing the demand of the lead times 1 … j: both of ratio (p + Σ hᵢ over i > j) over
 * p + Σ hᵢ, of all i for the lower and of i ≥ j for the upper.
 *
 * Source: Shang & Song, Newsvendor bounds and heuristic for optimal policies in serial supply chains, Management Science 49(5), 2003;
 * Snyder & Shen (2019) eq. (6.32). Worked (example 6.1): stage 1 → 6.490880975286938, 2 → 12.027434723327854, 3 → 22.634032391786285.
 *
 * @returns bounds of stage 1, 2, …
 * @throws InventoryParameterError
 */
export function shangSongBounds(system: SerialSystem): NewsvendorBounds[] {
  assertSerialSystem(system);
  const { stages, stockoutCost, demand } = system;
  const whole = stages.reduce((sum, { echelonHoldingCost }) => sum + echelonHoldingCost, stockoutCost);
  let leadTime = 0;
  let above = whole;
  return stages.map((stage) => {
    leadTime += stage.leadTime;
    const own = above;
    above -= stage.echelonHoldingCost;
    const total = demandOver(demand, leadTime);
    const lower = total.quantile(above / whole);
    const upper = total.quantile(above / own);
    return { lower, upper, heuristic: (lower + upper) / 2 };
  });
}
