import { type Confidence, isProbability, type PredictionName } from "../condition-schemas.ts";
import type { ConditionOf } from "../predicate.ts";
import { withinBounds } from "./customer-conditions.ts";
import type { StatementValues } from "./statement-values.ts";

const columns: Record<PredictionName, string> = {
  P_ALIVE: "p_alive",
  CHURN_RISK: "churn_risk",
  EXPECTED_PURCHASES: "expected_purchases",
  CLV: "clv",
  NEXT_PURCHASE_DAYS: "next_purchase_days",
  SATISFACTION: "satisfaction",
};

/** One-sided quantiles of the standard normal distribution: with 90 % confidence, what is true lies less than 1.2816 standard errors off. */
const quantiles: Record<Confidence, number> = { 0.8: 0.841621, 0.9: 1.281552, 0.95: 1.644854, 0.99: 2.326348 };

/** Keeps logarithms finite: nothing that a model says is nearer to 0 or 1 than this. */
const leastProbability = 1e-9;

/** SQL of a condition on a score from 1 to 5; false where the customer has none. */
export function rfmSql({ score, ...bounds }: ConditionOf<"rfm">, values: StatementValues): string {
  return withinBounds(`s.rfm_${score.toLowerCase()}`, bounds, values);
}

/**
 * SQL of a condition on a prediction; false where there is none. "P(alive) < 0.3 at 90 %" is logit(p) + 1.2816 · se < logit(0.3):
 * the standard error is on the scale of log odds for probabilities and of logarithms for counts and amounts. A prediction
 * without a standard error is not sure of anything.
 */
export function predictionSql(condition: ConditionOf<"prediction">, values: StatementValues): string {
  const { name, below, above, confidence } = condition;
  const column = `s.${columns[name]}::double precision`;
  const limit = (below ?? above)!;
  const [comparison, sign] = below === undefined ? [">", "-"] : ["<", "+"];
  if (confidence === undefined)
    return `coalesce(${column} ${comparison} ${values.add(limit, "double precision")}, false)`;
  const scaled = isProbability(name)
    ? `ln(least(greatest(${column}, ${leastProbability}), 1 - ${leastProbability})
        / (1 - least(greatest(${column}, ${leastProbability}), 1 - ${leastProbability})))`
    : `ln(greatest(${column}, ${leastProbability}))`;
  const scaledLimit = isProbability(name) ? Math.log(limit / (1 - limit)) : Math.log(limit);
  const margin = `${values.add(quantiles[confidence], "double precision")} * s.${columns[name]}_se`;
  return `coalesce(${scaled} ${sign} ${margin} ${comparison} ${values.add(scaledLimit, "double precision")}, false)`;
}
