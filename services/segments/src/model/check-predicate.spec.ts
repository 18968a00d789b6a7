import { describe, expect, it } from "@jest/globals";
import { checkPredicate } from "./check-predicate.ts";

/** Path and rule of each problem, in order. */
function problems(value: unknown): string[] {
  const checked = checkPredicate(value);
  return checked.ok ? [] : checked.problems.map(({ path, code }) => `${path.join(".")} ${code}`);
}

const country = { customer: { field: "country", in: ["DE"] } };

/** Groups inside one another. */
const nested = (depth: number): object => (depth === 0 ? country : { all: [nested(depth - 1)] });

describe("a predicate", () => {
  it("is accepted with every kind of condition", () => {
    expect(
      problems({
        all: [
          country,
          { registered: { withinDays: 30 } },
          { attribute: { name: "points", atLeast: 10, atMost: 20 } },
          { orders: { measure: "TOTAL", withinDays: 365, atLeast: 100 } },
          { any: [{ firstOrder: { moreThanDaysAgo: 10 } }, { lastOrder: { withinDays: 10 } }] },
          { events: { kind: "CART_ADD", withinDays: 7, productId: "p", atLeast: 1 } },
          { not: { rfm: { score: "MONETARY", atMost: 2 } } },
          { prediction: { name: "CHURN_RISK", above: 0.5, confidence: 0.95 } },
          { consent: { purpose: "SMS_MARKETING", granted: false } },
          { segment: { id: "s" } },
        ],
      }),
    ).toEqual([]);
  });

  it("names all that is wrong by its path", () => {
    expect(
      problems({
        all: [
          { customer: { field: "town", in: ["Bonn"] } },
          { any: [] },
          { orders: { measure: "COUNT", atLeast: 5, atMost: 2, withinDays: 0 } },
          { orders: { measure: "COUNT", atLeast: 5, atMost: 2 } },
          { events: { kind: "PAGE_VIEW" } },
          { not: { lastOrder: {} } },
          { prediction: { name: "SATISFACTION", below: 50, confidence: 0.9 } },
          { prediction: { name: "P_ALIVE", below: 30 } },
          { consent: { granted: true } },
          { segment: { id: "s", name: "x" } },
          { weather: {} },
        ],
      }),
    ).toEqual([
      "all.0.customer.field predicate.choice",
      "all.1.any predicate.empty-group",
      "all.2.orders.withinDays predicate.too-small",
      "all.2.orders.atMost predicate.bounds-order",
      "all.3.orders.atMost predicate.bounds-order",
      "all.4.events.atLeast predicate.bound",
      "all.5.not.lastOrder.withinDays predicate.one-test",
      "all.6.prediction.confidence predicate.no-confidence",
      "all.7.prediction.below predicate.probability",
      "all.8.consent.purpose predicate.required",
      "all.9.segment.name predicate.unknown-field",
      "all.10 predicate.not-a-condition",
    ]);
  });

  it.each([null, 5, "text", [], {}, { all: [], any: [] }])("is not %j", (value) => {
    expect(problems(value)).toEqual([" predicate.not-a-condition"]);
  });

  it("has bounds of depth, breadth and size", () => {
    expect(problems(nested(6))).toEqual([]);
    expect(problems(nested(7))).toEqual(["all.0.all.0.all.0.all.0.all.0.all.0.all predicate.too-deep"]);
    expect(problems({ any: Array(21).fill(country) })).toEqual(["any predicate.too-broad"]);
    const wide = { all: Array(4).fill({ any: Array(16).fill(country) }) };
    expect(problems(wide)).toEqual(["all.3.any.12.customer predicate.too-many"]);
  });
});
