import type { Remark } from "@bellwether/schema/contracts/facts";

/** Why something is done for a customer, or cannot be, with its facts. */
export const actionRemarkFacts = {
  /** So many of a hundred who get such an e-mail buy because of it. */
  "action.email-recommendation": ["response", "emails"],
  /** The customer may well be leaving, and so large a discount brings back so many. */
  "action.win-back": ["churnRisk", "discount", "response"],
  /** Bought last so many days ago, usually again after so many. */
  "action.reorder": ["daysSince", "usualDays", "response"],
  /** The last purchase was so many days ago; so many answer. */
  "action.feedback": ["daysSince", "response"],
  /** Nothing earns more than it costs. */
  "action.nothing": [],
  "action.consent-refused": [],
  "action.consent-unknown": [],
  "action.no-address": [],
  /** So many contacts in the last days, and no more than so many are allowed. */
  "action.contact-limit": ["contacts", "days", "limit"],
  "action.no-scores": [],
  "action.nothing-to-recommend": [],
  /** The risk of leaving is below the one that a discount is given from. */
  "action.not-at-risk": ["churnRisk", "from"],
  "action.nothing-due": [],
  "action.no-recent-purchase": ["days"],
  "action.asked-lately": ["days"],
} as const satisfies Record<string, readonly string[]>;
export type ActionRemarkCode = keyof typeof actionRemarkFacts;

/** Builds a remark whose facts are those its code declares. */
export function actionRemark<Code extends ActionRemarkCode>(
  code: Code,
  facts: Record<(typeof actionRemarkFacts)[Code][number], string | number>,
): Remark {
  return { code, facts };
}
