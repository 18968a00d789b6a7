import { fitPurchases } from "../model/lifetime/fit-lifetime.ts";
import type { PurchaseModel } from "../model/lifetime/purchase-model.ts";
import { sigmoid } from "../model/numeric/log-odds.ts";
import { LifetimeOutlook, logOdds } from "../model/scores/lifetime-outlook.ts";
import { fitLogOddsLine, lineVariance } from "../model/scores/log-odds-line.ts";
import type { ChurnCandidate } from "./churn-candidate.ts";
import { pastOf, type Scene } from "./scene.ts";

/**
 * A lifetime model as a candidate: fitted to each scene's own purchases, and put right by what came after the known one.
 *
 * @param mostLearnt customers it is fitted to at most
 */
export function lifetimeCandidate(name: string, model: PurchaseModel, mostLearnt?: number): ChurnCandidate {
  return {
    name,
    kind: "MODEL",
    async foretell(known, now) {
      const before = outlooksOf(known, model, mostLearnt);
      const line = fitLogOddsLine(before.told, known.bought);
      const { told, errors } = outlooksOf(now, model, mostLearnt);
      const corrected = told.map((x) => line.intercept + line.slope * x);
      return {
        probability: corrected.map(sigmoid),
        errors: errors && told.map((x, i) => Math.hypot(line.slope * errors[i]!, Math.sqrt(lineVariance(line, x)))),
        reasons: null,
      };
    },
  };
}

/** Log odds of a purchase within the horizon, and their errors by the parameters'. */
function outlooksOf(
  scene: Scene,
  model: PurchaseModel,
  mostLearnt: number | undefined,
): { told: Float64Array; errors: Float64Array | null } {
  const fitted = fitPurchases(model, scene.histories, mostLearnt);
  const outlook = new LifetimeOutlook(model, fitted, { horizonDays: scene.horizonDays, discountRate: 0 });
  const told = new Float64Array(scene.buyers.length);
  const errors = fitted.covariance && new Float64Array(scene.buyers.length);
  for (let i = 0; i < told.length; i++) {
    const past = pastOf(scene, i);
    told[i] = -logOdds(outlook.of(past).none);
    if (errors) errors[i] = outlook.errorsOf(past)!.none;
  }
  return { told, errors };
}
