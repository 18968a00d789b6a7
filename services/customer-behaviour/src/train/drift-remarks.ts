import type { Remark } from "@bellwether/schema/contracts/facts";
import type { Scene } from "../candidates/scene.ts";
import { customerRemark } from "../contract.ts";
import { hasDrifted, populationStability } from "../model/calibration/population-stability.ts";

/** Tells the measures in which the customers to score are unlike those that the model learnt from, the most moved first. */
export function driftRemarks(learnt: Pick<Scene, "features">, now: Pick<Scene, "features">): Remark[] {
  if (learnt.features.columns.some(({ length }) => length === 0)) return [];
  return learnt.features.names
    .map((feature, i) => {
      const found = populationStability(learnt.features.columns[i]!, now.features.columns[i]!);
      return { feature, ...found };
    })
    .filter(hasDrifted)
    .sort((one, other) => other.index - one.index)
    .map(({ feature, index }) => customerRemark("customers.drift", { feature, psi: index }));
}
