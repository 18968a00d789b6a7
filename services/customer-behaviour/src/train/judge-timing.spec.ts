import { describe, expect, it } from "@jest/globals";
import { leavingChoices } from "../candidates/lifetime-choices.ts";
import { simulateShop } from "../testing/simulated-shop.ts";
import { judgeTiming } from "./judge-timing.ts";
import { makeKnownScene } from "./make-scene.ts";
import { chooseOrigins } from "./origins.ts";

describe("how well the next purchase's time is told", () => {
  const data = simulateShop({ customers: 200, days: 600 });
  const origins = chooseOrigins(data.firstDay, data.asOf)!;
  const judged = makeKnownScene(data, origins.judged, origins.horizonDays);
  const choice = leavingChoices[0]!;

  it("is no days off for who knows the future, and as many as come later for who expects nobody", () => {
    const knowing = judged.daysUntil.map((days) => (Number.isFinite(days) ? days : Number.NaN));
    expect(judgeTiming(knowing, choice, judged).mae).toBe(0);
    const nobody = judgeTiming(knowing.fill(Number.NaN), choice, judged);
    const early = Array.from(judged.daysUntil, (days) => Math.max(0, judged.horizonDays - days));
    expect(nobody.mae).toBeCloseTo(early.reduce((sum, days) => sum + days, 0) / early.length, 9);
    // The lifetime model knows something of it.
    expect(nobody.lifetimeMae).toBeLessThan(nobody.mae);
    expect(nobody.lifetimeMae).toBeGreaterThan(0);
  });

  it("counts from the origin to the first purchase after it, within the hold-out", () => {
    const { offsets, days } = data.occasions;
    for (const [row, buyer] of judged.buyers.entries()) {
      const later = Array.from(days.slice(offsets[buyer]!, offsets[buyer + 1]!)).filter((day) => day > judged.origin);
      expect(judged.daysUntil[row]).toBe(later.length > 0 ? later[0]! - judged.origin : Number.POSITIVE_INFINITY);
    }
    expect(judged.daysUntil.filter(Number.isFinite)).toHaveLength(judged.bought.filter((one) => one === 1).length);
  });
});
