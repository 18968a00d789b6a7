import type { Remark } from "@bellwether/schema/contracts/facts";
import { type AbcClass, inventoryRemark, type ServiceMeasure, type XyzClass } from "../contract.ts";
import { usualTarget } from "../model/policy/product-classes.ts";
import type { PolicyTarget } from "../model/policy/stock-policy.ts";
import type { KeepingCosts } from "./keeping-costs.ts";
import type { PlanClassTarget } from "./plan-data.ts";

/** What a position is to achieve, and who says so. */
export interface PositionTarget {
  measure: ServiceMeasure;
  /** 0 … 1; null for COST. */
  target: number | null;
  reason: Remark;
}

/** A setting's target, else that of the class, as the organisation set it or as is usual. */
export function positionTarget(
  { abcClass, xyzClass }: { abcClass: AbcClass; xyzClass: XyzClass },
  { costs }: { costs: KeepingCosts },
  { classTargets }: { classTargets: readonly PlanClassTarget[] },
): PositionTarget {
  if (costs.serviceTarget !== null) {
    const [measure, target] = [costs.serviceMeasure ?? "FILL_RATE", costs.serviceTarget];
    return { measure, target, reason: inventoryRemark("inventory.setting-target", { measure, target }) };
  }
  const { measure, target } =
    classTargets.find((each) => each.abcClass === abcClass && each.xyzClass === xyzClass) ??
    usualTarget(abcClass, xyzClass);
  if (measure === "COST" || target === null) {
    const ratio = costs.shortageCostPerUnit / (costs.shortageCostPerUnit + costs.holdingCostPerDay);
    return { measure: "COST", target: null, reason: inventoryRemark("inventory.least-cost", { ratio: round(ratio) }) };
  }
  return {
    measure,
    target,
    reason: inventoryRemark("inventory.class-target", { abcClass, xyzClass, measure, target }),
  };
}

/** The target as the policy model takes it. */
export function policyTarget({ measure, target }: PositionTarget, costs: KeepingCosts): PolicyTarget {
  if (measure === "COST" || target === null)
    return {
      measure: "COST",
      holdingCostPerDay: costs.holdingCostPerDay,
      shortageCostPerUnit: costs.shortageCostPerUnit,
    };
  return { measure, target };
}

/** Three decimals, as facts are shown. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
