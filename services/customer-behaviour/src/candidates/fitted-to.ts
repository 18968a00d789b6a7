import { type FittedParameters, fitPurchases } from "../model/lifetime/fit-lifetime.ts";
import type { PurchaseHistories } from "../model/lifetime/purchase-histories.ts";
import type { PurchaseModel } from "../model/lifetime/purchase-model.ts";

/** A lifetime model among the candidates. */
export interface LifetimeChoice {
  name: string;
  model: PurchaseModel;
  /** Customers it is fitted to at most; all where left out. */
  mostLearnt?: number;
}

const known = new WeakMap<PurchaseHistories, Map<string, FittedParameters>>();

/** The model fitted to these histories: once, though candidates, counts and scores ask for it. */
export function fittedTo({ name, model, mostLearnt }: LifetimeChoice, histories: PurchaseHistories): FittedParameters {
  const ofHistories = known.get(histories) ?? new Map<string, FittedParameters>();
  known.set(histories, ofHistories);
  const found = ofHistories.get(name) ?? fitPurchases(model, histories, mostLearnt);
  ofHistories.set(name, found);
  return found;
}
