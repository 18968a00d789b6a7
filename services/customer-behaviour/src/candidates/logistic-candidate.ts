import { linearReasons } from "../model/explain/linear-reasons.ts";
import { probabilityReasons } from "../model/explain/probability-reasons.ts";
import { crossFit } from "../model/learned/cross-fit.ts";
import { fitLogistic, logisticErrors, logisticLogOdds } from "../model/learned/logistic.ts";
import { additive } from "../model/learned/outcome-model.ts";
import { fitTableEncoder } from "../model/learned/table-encoder.ts";
import { sigmoid } from "../model/numeric/log-odds.ts";
import { fitLogOddsLine, lineVariance } from "../model/scores/log-odds-line.ts";
import { buyerTable, reasonOf } from "./buyer-table.ts";
import type { ChurnCandidate } from "./churn-candidate.ts";

/** Stretches that numbers are cut into, and the prior's inverse variance of what each adds. */
const pieces = 8;
const penalty = 2;

/**
 * A logistic regression over curves of recency, frequency, tenure, worth and what customers did lately. How bold it is comes from customers that its
 * learner had not seen; its errors are the curvature's, and its reasons exact.
 */
export const logisticCandidate: ChurnCandidate = {
  name: "LOGISTIC",
  kind: "MODEL",
  isBoundToHorizon: true,
  async foretell(known, now, { seed, explain, signal }) {
    const before = { ...buyerTable(known), labels: known.bought };
    const { unseen } = await crossFit(additive, before, seed, signal);
    const line = fitLogOddsLine(unseen, known.bought);
    const encoder = fitTableEncoder(before, pieces);
    const fitted = fitLogistic(encoder.encode(before), known.bought, penalty);
    const design = encoder.encode(buyerTable(now));
    const told = logisticLogOdds(fitted, design);
    const probability = told.map((x) => sigmoid(line.intercept + line.slope * x));
    if (!explain) return { probability, errors: null, reasons: null };
    const errors = logisticErrors(fitted, design);
    const corrected = {
      intercept: line.intercept + line.slope * fitted.intercept,
      weights: fitted.weights.map((weight) => line.slope * weight),
    };
    return {
      probability,
      errors: errors.map((error, row) => Math.hypot(line.slope * error, Math.sqrt(lineVariance(line, told[row]!)))),
      reasons: probabilityReasons(linearReasons(design, encoder.columns, corrected, reasonOf)),
    };
  },
};
