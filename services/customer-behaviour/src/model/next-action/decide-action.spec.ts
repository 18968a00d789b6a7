import { describe, expect, it } from "@jest/globals";
import { actionProfit } from "./action-profit.ts";
import { emailResponse } from "./assumptions.ts";
import { type CustomerState, decideAction } from "./decide-action.ts";

const noEmails = { sent: 0, bought: 0, expected: 0 };

/** Buys every other month, has an address, agreed, and was not written to. */
const regular: CustomerState = {
  outlook: { purchases: 0.5, purchasesError: 0.2, spend: 100, spendError: 0.3, churnRisk: 0.2, yearlySpend: 600 },
  emailConsent: true,
  hasAddress: true,
  contacts: [0, 0],
  hasRecommendation: true,
  due: null,
  daysSincePurchase: 90,
  daysSinceFeedback: null,
};
const decide = (changes: Partial<CustomerState> = {}, margin = 0.4) =>
  decideAction({ ...regular, ...changes }, noEmails, margin);
const obstaclesOf = (decision: ReturnType<typeof decide>, action: string) =>
  decision.options.find((one) => one.action === action)!.obstacles.map(({ code }) => code);

describe("actionProfit", () => {
  const outlook = { purchases: 0.5, purchasesError: 0.2, spend: 100, spendError: 0.3 };
  const terms = { response: { answered: 2, silent: 98 }, margin: 0.4, discount: 0, cost: 0.02 };

  it("is reward × probability − cost, as worked by hand", () => {
    const { expected, probability, probabilityAlone } = actionProfit(outlook, terms);
    expect(probabilityAlone).toBeCloseTo(0.3935, 4);
    expect(probability).toBeCloseTo(0.4056, 4);
    expect(expected).toBeCloseTo(0.4652, 4);
  });

  it("has the range of the delta method, as worked by hand", () => {
    const { lower, upper, expected } = actionProfit(outlook, terms);
    // Var r = 2 · 98 / (100² · 101); slopes 24.26, 0.2426 and 0.4852 by hand.
    const deviation = Math.hypot(
      0.60653 * 40 * Math.sqrt(196 / (1e4 * 101)),
      0.02 * 40 * 0.5 * 0.60653 * 0.2,
      0.48522 * 0.3,
    );
    expect(upper - expected).toBeCloseTo(1.2816 * deviation, 3);
    expect(expected - lower).toBeCloseTo(1.2816 * deviation, 3);
  });

  it("gives a discount to those who would have bought anyway too", () => {
    const discounted = actionProfit(outlook, { ...terms, discount: 0.15 });
    expect(discounted.expected).toBeCloseTo(0.4852 - 0.4056 * 15 - 0.02, 2);
  });
});

describe("emailResponse", () => {
  it("moves from the assumption to the organisation's own e-mails, counting purchases beyond the expected alone", () => {
    expect(emailResponse(noEmails)).toEqual({ answered: 3, silent: 297 });
    expect(emailResponse({ sent: 10_000, bought: 700, expected: 500 })).toEqual({ answered: 203, silent: 10_097 });
    expect(emailResponse({ sent: 100, bought: 3, expected: 5 })).toEqual({ answered: 3, silent: 397 });
  });
});

describe("decideAction", () => {
  it("recommends by e-mail to a regular customer", () => {
    const { chosen } = decide();
    expect(chosen.action).toBe("EMAIL_RECOMMENDATION");
    // 1 % of the 60.65 % who would not buy, times 40: 0.2426, less 0.05.
    expect(chosen.profit?.expected).toBeCloseTo(0.1926, 4);
  });

  it("reminds of what is due, where that earns more", () => {
    const { chosen } = decide({ due: { daysSince: 31, usualDays: 28, repeatShare: 0.6 } });
    expect(chosen.action).toBe("REORDER_REMINDER");
    expect(chosen.reason).toEqual({ code: "action.reorder", facts: { daysSince: 31, usualDays: 28, response: 0.06 } });
  });

  it("offers a discount only to who may leave", () => {
    expect(obstaclesOf(decide(), "WIN_BACK_DISCOUNT")).toEqual(["action.not-at-risk"]);
    const leaving = { ...regular.outlook!, purchases: 0.02, churnRisk: 0.9 };
    expect(decide({ outlook: leaving }).chosen.action).toBe("WIN_BACK_DISCOUNT");
  });

  it("asks for feedback after a purchase, and not again soon", () => {
    const outlook = { ...regular.outlook!, purchases: 3, yearlySpend: 3_600 };
    expect(decide({ outlook, daysSincePurchase: 3 }).chosen.action).toBe("ASK_FEEDBACK");
    expect(obstaclesOf(decide({ daysSincePurchase: 3, daysSinceFeedback: 20 }), "ASK_FEEDBACK")).toEqual([
      "action.asked-lately",
    ]);
  });

  it("does nothing where every contact costs more than it earns", () => {
    expect(decide({}, 0.01).chosen.action).toBe("NOTHING");
  });

  it.each([
    ["consent was refused", { emailConsent: false }, "action.consent-refused"],
    ["nobody asked for consent", { emailConsent: null }, "action.consent-unknown"],
    ["there is no address", { hasAddress: false }, "action.no-address"],
    ["enough was written", { contacts: [2, 2] }, "action.contact-limit"],
    ["nothing is foretold", { outlook: null }, "action.no-scores"],
  ] as const)("does nothing where %s", (_, changes, code) => {
    const decision = decide(changes);
    expect(decision.chosen.action).toBe("NOTHING");
    expect(obstaclesOf(decision, "EMAIL_RECOMMENDATION")).toContain(code);
  });
});
