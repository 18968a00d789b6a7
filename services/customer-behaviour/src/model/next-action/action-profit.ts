/** Days that an action is given to show. */
export const actionDays = 30;

/** What is expected of a customer who is left alone. */
export interface CustomerOutlook {
  /** Days with a purchase in the next 30 days, and its standard error on the log scale. */
  purchases: number;
  purchasesError: number;
  /** Mean spent on a day with a purchase, and its standard error on the log scale. */
  spend: number;
  spendError: number;
}

/** Share of customers who buy because of an action and would not have otherwise, as Beta(answered, silent). */
export interface Response {
  answered: number;
  silent: number;
}

export interface ActionTerms {
  response: Response;
  /** Part of what is spent that stays, 0 … 1. */
  margin: number;
  /** Part of what is spent that is given back, whoever would have bought anyway included. */
  discount: number;
  /** Of one contact, in the organisation's currency. */
  cost: number;
}

/** Expected profit over doing nothing, with the central 80 % of what it may be. */
export interface ActionProfit {
  expected: number;
  lower: number;
  upper: number;
  /** That the customer buys within 30 days, with the action and without. */
  probability: number;
  probabilityAlone: number;
}

/** Standard normal quantile of 90 %: the upper end of the central 80 %. */
const z80 = 1.2816;

/**
 * Reward × probability − cost. With λ purchases expected, p₀ = 1 − e^(−λ) buy anyway and p₁ = p₀ + (1 − p₀) · r with the action, r the
 * response. Profit = (p₁ − p₀) · m · v − p₁ · d · v − k, of margin m, spend v, discount d and cost k. Its variance is that of r, ln λ and ln v,
 * each times the square of its slope (delta method), the three taken as independent.
 *
 * Example: λ = 0.5, v = 100, m = 0.4, no discount, k = 0.02 and r ~ Beta(2, 98): p₀ = 0.3935, p₁ = 0.4056, profit 0.4652.
 */
export function actionProfit(
  { purchases, purchasesError, spend, spendError }: CustomerOutlook,
  { response: { answered, silent }, margin, discount, cost }: ActionTerms,
): ActionProfit {
  const all = answered + silent;
  const response = answered / all;
  const alone = 1 - Math.exp(-purchases);
  const together = alone + (1 - alone) * response;
  const gained = (together - alone) * margin * spend;
  const given = together * discount * spend;
  const slopes = [
    (1 - alone) * (margin - discount) * spend * Math.sqrt((answered * silent) / (all ** 2 * (all + 1))),
    (response * margin + (1 - response) * discount) * spend * purchases * Math.exp(-purchases) * purchasesError,
    (gained - given) * spendError,
  ];
  const deviation = Math.hypot(...slopes);
  const expected = gained - given - cost;
  return {
    expected,
    lower: expected - z80 * deviation,
    upper: expected + z80 * deviation,
    probability: together,
    probabilityAlone: alone,
  };
}
