import { type Maximum, maximise, type Slope } from "../numeric/maximise.ts";
import { gammaGammaLikelihood, gammaGammaParameters } from "./gamma-gamma.ts";
import { checkHistories, type PurchaseHistories } from "./purchase-histories.ts";
import type { PurchaseModel } from "./purchase-model.ts";

/** A model's parameters at the maximum of the likelihood. */
export interface FittedParameters {
  names: readonly string[];
  values: number[];
  /** By the curvature of the likelihood of the customers learnt from; null where it has no maximum in some direction, so that the data do not tell. */
  standardErrors: number[] | null;
  /** Covariance of the parameters' logarithms, rows first; null as the standard errors. */
  covariance: number[][] | null;
  /** Of all customers. */
  logLikelihood: number;
  /** Whether the search ended at a maximum. */
  converged: boolean;
}

/**
 * @param mostLearnt customers learnt from at most, every so many of more
 * @throws RangeError for histories that cannot be
 */
export function fitPurchases(
  model: PurchaseModel,
  histories: PurchaseHistories,
  mostLearnt = model.mostLearnt ?? histories.repeats.length,
): FittedParameters {
  checkHistories(histories);
  const ages = histories.age.reduce((sum, age) => sum + age, 0) / histories.age.length;
  const start = model.startFor(Math.max(ages, 1e-3));
  const size = histories.repeats.length;
  if (size <= mostLearnt) return describe(model.parameters, search(model.likelihoodOf(histories), start));
  const found = search(model.likelihoodOf(everyNth(histories, Math.ceil(size / mostLearnt))), start);
  return describe(model.parameters, { ...found, value: model.likelihoodOf(histories)(found.point).value });
}

function everyNth({ repeats, recency, age, spend }: PurchaseHistories, step: number): PurchaseHistories {
  const thin = (values: Float64Array): Float64Array => values.filter((_, i) => i % step === 0);
  return { repeats: thin(repeats), recency: thin(recency), age: thin(age), spend: thin(spend) };
}

/** Null where fewer than three customers came back, which tells nothing of three parameters. @throws as `fitPurchases` */
export function fitWorth(histories: PurchaseHistories): FittedParameters | null {
  checkHistories(histories);
  const known = histories.spend.filter((spend, i) => spend > 0 && histories.repeats[i]! > 0);
  if (known.length < 3) return null;
  const mean = known.reduce((sum, spend) => sum + spend, 0) / known.length;
  return describe(gammaGammaParameters, search(gammaGammaLikelihood(histories), [4, 4, mean]));
}

function search(likelihood: (logarithms: readonly number[]) => Slope, start: readonly number[]): Maximum {
  return maximise(likelihood, start.map(Math.log));
}

function describe(names: readonly string[], { point, value, covariance, converged }: Maximum): FittedParameters {
  const values = point.map(Math.exp);
  // The delta method: the search is in logarithms.
  const standardErrors = covariance?.map((row, i) => values[i]! * Math.sqrt(row[i]!)) ?? null;
  return { names, values, standardErrors, covariance, logLikelihood: value, converged };
}
