import { describe, expect, it } from "@jest/globals";
import { simulateBuyers } from "../../testing/simulated-buyers.ts";
import { mbgNbd } from "../lifetime/beta-geometric.ts";
import { fitPurchases } from "../lifetime/fit-lifetime.ts";
import { paretoNbd } from "../lifetime/pareto-nbd.ts";
import { LifetimeOutlook, logOdds } from "./lifetime-outlook.ts";

const process = { r: 0.8, alpha: 6, a: 0.7, b: 2.5, mayLeaveAtOnce: true };
const settings = { horizonDays: 90, discountRate: 0.1 };
const past = { recencyDays: 21, frequency: 3, tenureDays: 210 };

describe.each([mbgNbd, paretoNbd])("the outlook by $name", (model) => {
  const fitted = fitPurchases(model, simulateBuyers(200, process, 0, 3).histories);
  const outlook = new LifetimeOutlook(model, fitted, settings);

  it("is that of the model", () => {
    const whole = model.outlook(fitted.values, { repeats: 3, recency: 27, age: 30 }, 90 / 7);
    const { alive, expected, none, discounted } = outlook.of(past);
    expect(alive).toBeCloseTo(whole.alive, 12);
    expect(expected).toBeCloseTo(whole.expected, 12);
    expect(none).toBeGreaterThan(1 - alive);
    const year = model.outlook(fitted.values, { repeats: 3, recency: 27, age: 30 }, 365 / 7).expected;
    expect(discounted).toBeLessThan(year);
    expect(discounted).toBeGreaterThan(year / 1.1);
  });

  it("has errors that shrink as customers are learnt from", () => {
    const more = fitPurchases(model, simulateBuyers(800, process, 0, 3).histories);
    const [few, many] = [outlook, new LifetimeOutlook(model, more, settings)].map((of) => of.errorsOf(past)!);
    for (const measure of ["alive", "expected", "none", "discounted"] as const) {
      expect(few![measure]).toBeGreaterThan(0);
      expect(many![measure]).toBeLessThan(few![measure]);
    }
    expect(new LifetimeOutlook(model, { ...fitted, covariance: null }, settings).errorsOf(past)).toBeNull();
  });

  it("waits until half have bought, and for ever for who is gone", () => {
    const days = outlook.medianDays({ ...past, recencyDays: 2 })!;
    const soon = new LifetimeOutlook(model, fitted, { ...settings, horizonDays: days });
    expect(soon.of({ ...past, recencyDays: 2 }).none).toBeCloseTo(0.5, 2);
    expect(outlook.medianDays({ recencyDays: 2_000, frequency: 5, tenureDays: 2_200 })).toBeNull();
  });
});

describe("log odds", () => {
  it("stay finite at the ends", () => {
    expect(logOdds(0.5)).toBe(0);
    expect(logOdds(1)).toBeCloseTo(-logOdds(0), 6);
  });
});
