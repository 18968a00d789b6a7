import type { Remark } from "@bellwether/schema/contracts/facts";
import { type ActionProfit, actionProfit, type CustomerOutlook, type Response } from "./action-profit.ts";
import { assumptions, type EmailRecord, emailResponse } from "./assumptions.ts";
import { actionRemark } from "./next-action-remarks.ts";

/** What can be done for a customer. Doing nothing is one of them: it costs and earns nothing. */
export const actionNames = [
  "EMAIL_RECOMMENDATION",
  "WIN_BACK_DISCOUNT",
  "REORDER_REMINDER",
  "ASK_FEEDBACK",
  "NOTHING",
] as const;
export type ActionName = (typeof actionNames)[number];

/** What is known of a customer when an action is chosen. */
export interface CustomerState {
  /** Null without scores, or before the first purchase. */
  outlook: (CustomerOutlook & { churnRisk: number; yearlySpend: number }) | null;
  /** Whether e-mail marketing was agreed to; null where nothing was said. */
  emailConsent: boolean | null;
  hasAddress: boolean;
  /** E-mails by the days of `assumptions.contactLimits`, in their order. */
  contacts: readonly number[];
  /** Whether there is a product to recommend. */
  hasRecommendation: boolean;
  /** What is due to be bought again; null for nothing. */
  due: { daysSince: number; usualDays: number; repeatShare: number } | null;
  daysSincePurchase: number | null;
  /** Since feedback was given. */
  daysSinceFeedback: number | null;
}

/** One action, what it is expected to earn over doing nothing, and what stands against it. */
export interface ActionOption {
  action: ActionName;
  /** Null where it cannot be said. */
  profit: ActionProfit | null;
  reason: Remark;
  /** Why it may not or cannot be done; empty where it can. */
  obstacles: Remark[];
}

export interface ActionDecision {
  chosen: ActionOption;
  /** Every action, the chosen first, then by expected profit; those with obstacles last. */
  options: ActionOption[];
}

/** Chooses the action of the highest expected profit among those that nothing stands against; nothing, where none earns more than it costs. */
export function decideAction(state: CustomerState, emails: EmailRecord, margin: number): ActionDecision {
  const general = contactObstacles(state);
  const options = [
    emailRecommendation(state, emails, margin),
    winBack(state, margin),
    reminder(state, margin),
    feedback(state, margin),
  ].map((option) => ({ ...option, obstacles: [...option.obstacles, ...general] }));
  const nothing: ActionOption = {
    action: "NOTHING",
    profit: idle(state.outlook),
    reason: actionRemark("action.nothing", {}),
    obstacles: [],
  };
  const worth = ({ profit, obstacles }: ActionOption) =>
    obstacles.length > 0 ? Number.NEGATIVE_INFINITY : (profit?.expected ?? Number.NEGATIVE_INFINITY);
  const ranked = [nothing, ...options].sort((a, b) => worth(b) - worth(a));
  return { chosen: ranked[0]!, options: ranked };
}

function idle(outlook: CustomerOutlook | null): ActionProfit {
  const probability = outlook === null ? 0 : 1 - Math.exp(-outlook.purchases);
  return { expected: 0, lower: 0, upper: 0, probability, probabilityAlone: probability };
}

function contactObstacles({ outlook, emailConsent, hasAddress, contacts }: CustomerState): Remark[] {
  const beyond = assumptions.contactLimits.flatMap(({ days, most }, i) =>
    contacts[i]! >= most ? [actionRemark("action.contact-limit", { contacts: contacts[i]!, days, limit: most })] : [],
  );
  return [
    ...(outlook === null ? [actionRemark("action.no-scores", {})] : []),
    ...(emailConsent === false ? [actionRemark("action.consent-refused", {})] : []),
    // No decision is no consent.
    ...(emailConsent === null ? [actionRemark("action.consent-unknown", {})] : []),
    ...(hasAddress ? [] : [actionRemark("action.no-address", {})]),
    ...beyond.slice(0, 1),
  ];
}

function emailRecommendation(state: CustomerState, emails: EmailRecord, margin: number): ActionOption {
  const response = emailResponse(emails);
  const profit = state.outlook && contact(state.outlook, response, margin, 0);
  const reason = actionRemark("action.email-recommendation", { response: shareOf(response), emails: emails.sent });
  const obstacles = state.hasRecommendation ? [] : [actionRemark("action.nothing-to-recommend", {})];
  return { action: "EMAIL_RECOMMENDATION", profit, reason, obstacles };
}

function winBack({ outlook }: CustomerState, margin: number): ActionOption {
  const { winBack: response, winBackDiscount: discount, winBackFrom: from } = assumptions;
  const churnRisk = outlook?.churnRisk ?? 0;
  const reason = actionRemark("action.win-back", { churnRisk, discount, response: shareOf(response) });
  const obstacles =
    outlook !== null && churnRisk < from ? [actionRemark("action.not-at-risk", { churnRisk, from })] : [];
  return {
    action: "WIN_BACK_DISCOUNT",
    profit: outlook && contact(outlook, response, margin, discount),
    reason,
    obstacles,
  };
}

function reminder({ outlook, due }: CustomerState, margin: number): ActionOption {
  const { partOfRepeatShare, weight } = assumptions.reminder;
  const answered = weight * partOfRepeatShare * (due?.repeatShare ?? 0);
  const response = { answered, silent: weight - answered };
  const { daysSince, usualDays } = due ?? { daysSince: 0, usualDays: 0 };
  const reason = actionRemark("action.reorder", { daysSince, usualDays, response: shareOf(response) });
  const obstacles = due === null ? [actionRemark("action.nothing-due", {})] : [];
  const profit = outlook && due && contact(outlook, response, margin, 0);
  return { action: "REORDER_REMINDER", profit, reason, obstacles };
}

/** An answer is worth part of a year's margin, whether the customer buys within the month or not. */
function feedback({ outlook, daysSincePurchase, daysSinceFeedback }: CustomerState, margin: number): ActionOption {
  const { feedback: terms, feedbackAfterDays, feedbackEveryDays, contactCost } = assumptions;
  const response = shareOf(terms);
  const obstacles = [
    ...(daysSincePurchase === null || daysSincePurchase > feedbackAfterDays
      ? [actionRemark("action.no-recent-purchase", { days: feedbackAfterDays })]
      : []),
    ...(daysSinceFeedback !== null && daysSinceFeedback < feedbackEveryDays
      ? [actionRemark("action.asked-lately", { days: daysSinceFeedback })]
      : []),
  ];
  const reason = actionRemark("action.feedback", { daysSince: daysSincePurchase ?? 0, response });
  if (outlook === null) return { action: "ASK_FEEDBACK", profit: null, reason, obstacles };
  // As a purchase of that worth by somebody who buys nothing by themselves.
  const answer: CustomerOutlook = {
    purchases: 0,
    purchasesError: 0,
    spend: outlook.yearlySpend * terms.worthOfYear,
    spendError: outlook.spendError,
  };
  const profit = actionProfit(answer, { response: terms, margin, discount: 0, cost: contactCost });
  const alone = idle(outlook).probability;
  return {
    action: "ASK_FEEDBACK",
    profit: { ...profit, probability: alone, probabilityAlone: alone },
    reason,
    obstacles,
  };
}

function contact(outlook: CustomerOutlook, response: Response, margin: number, discount: number): ActionProfit {
  return actionProfit(outlook, { response, margin, discount, cost: assumptions.contactCost });
}

function shareOf({ answered, silent }: Response): number {
  return answered / (answered + silent);
}
