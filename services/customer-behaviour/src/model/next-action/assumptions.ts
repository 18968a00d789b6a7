import type { Response } from "./action-profit.ts";

/**
 * What is assumed where the organisation's own data do not say. Responses are shares who buy because of the contact; weights are
 * numbers of contacts that the assumption counts for, so that the organisation's own overrule it once there are more.
 */
export const assumptions = {
  /** Part of what is spent that stays. */
  margin: 0.4,
  /** Of one e-mail, in the organisation's currency: sending, and the goodwill that each one wears. */
  contactCost: 0.05,
  /** One of a hundred e-mails leads to a purchase. */
  email: { answered: 3, silent: 297 },
  /** Discounts bring back several times as many, of those who would otherwise stay away. */
  winBack: { answered: 5, silent: 95 },
  winBackDiscount: 0.15,
  /** Risk of leaving from which a discount is worth its precedent. */
  winBackFrom: 0.6,
  /** A reminder moves so much of the share who buy the product again anyway, counted as this many contacts. */
  reminder: { partOfRepeatShare: 0.1, weight: 100 },
  /** Who is asked answers so often, and an answer is worth so much of a year's margin, by what is put right. */
  feedback: { answered: 8, silent: 92, worthOfYear: 0.02 },
  /** Contacts of one customer at most, by days. */
  contactLimits: [
    { days: 7, most: 2 },
    { days: 30, most: 6 },
  ],
  /** Feedback is asked for so soon after a purchase, and not again within so many days. */
  feedbackAfterDays: 30,
  feedbackEveryDays: 180,
  /** Spread of one purchase's worth around a customer's mean, on the log scale. */
  spendSpread: 0.7,
} as const;

/** E-mails sent, and what followed them within a week. */
export interface EmailRecord {
  sent: number;
  bought: number;
  /** Purchases expected without any e-mail. */
  expected: number;
}

/** The response to e-mails: the assumption, and as many of the organisation's own as there are. */
export function emailResponse({ sent, bought, expected }: EmailRecord): Response {
  const caused = Math.min(sent, Math.max(0, bought - expected));
  return { answered: assumptions.email.answered + caused, silent: assumptions.email.silent + sent - caused };
}
