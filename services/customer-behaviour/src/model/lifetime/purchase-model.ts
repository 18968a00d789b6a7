import type { Slope } from "../numeric/maximise.ts";
import type { PurchaseHistories } from "./purchase-histories.ts";

/** One customer's past, as in `PurchaseHistories`. */
export interface PurchaseHistory {
  repeats: number;
  recency: number;
  age: number;
}

/** What is expected of one customer. */
export interface PurchaseOutlook {
  /** P(alive): the probability that the customer will buy again at all. */
  alive: number;
  /** Mean of the purchases over the horizon. */
  expected: number;
  /** Their median, the point with the least absolute error. */
  median: number;
}

/** What is expected of a customer who is there still. */
export interface PurchasesAhead {
  /** Mean of the purchases over the horizon. */
  expected: number;
  /** Probability of none. */
  none: number;
}

/** A "buy till you die" model: customers buy at rates of their own until they stop for good, which nobody sees. */
export interface PurchaseModel {
  name: string;
  /** All of them positive. */
  parameters: readonly string[];
  /** Customers learnt from at most, for a likelihood that costs much; every so many of more. */
  mostLearnt?: number;
  /** Where the search begins, for times of about `age`. */
  startFor(age: number): number[];
  /** Log-likelihood of the parameters' logarithms, summed over the customers. */
  likelihoodOf(histories: PurchaseHistories): (logarithms: readonly number[]) => Slope;
  /** P(alive): the probability that the customer will buy again at all. */
  alive(parameters: readonly number[], history: PurchaseHistory): number;
  /** Of a customer who is there still, whenever the last purchase was. @param horizon time ahead, in the unit of the histories */
  ahead(parameters: readonly number[], past: Pick<PurchaseHistory, "repeats" | "age">, horizon: number): PurchasesAhead;
  /** @param horizon time ahead, in the unit of the histories */
  outlook(parameters: readonly number[], history: PurchaseHistory, horizon: number): PurchaseOutlook;
}
