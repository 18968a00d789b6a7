import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { sigmoid } from "../numeric/log-odds.ts";
import { probabilityReasons } from "./probability-reasons.ts";

describe("reasons of a probability", () => {
  it("stay sensible where parts nearly cancel: −156 % and +98 % were told", () => {
    const { base, parts } = probabilityReasons({
      base: 0,
      parts: { recency: Float64Array.of(4), frequency: Float64Array.of(-3.9) },
    });
    expect(base).toBe(0.5);
    expect(parts.recency![0]).toBeCloseTo((sigmoid(4) - 0.5 + sigmoid(0.1) - sigmoid(-3.9)) / 2, 12);
    expect([parts.recency![0]!.toFixed(4), parts.frequency![0]!.toFixed(4)]).toEqual(["0.4936", "-0.4686"]);
  });

  it("add up to the probability, have the signs of the log odds' parts, and none is outside −1 … 1", () => {
    const random = new Random("probability reasons");
    const rows = 500;
    const names = ["recency", "frequency", "tenure", "monetary", "activity"];
    const added = Object.fromEntries(
      names.map((name) => [name, Float64Array.from({ length: rows }, () => 60 * (random.uniform() - 0.5))]),
    );
    const { base, parts } = probabilityReasons({ base: -0.7, parts: added });
    for (let row = 0; row < rows; row++) {
      const logOdds = names.reduce((sum, name) => sum + added[name]![row]!, -0.7);
      const told = names.reduce((sum, name) => sum + parts[name]![row]!, base);
      expect(Math.abs(told - sigmoid(logOdds))).toBeLessThan(1e-9);
      for (const name of names) {
        expect(Math.abs(parts[name]![row]!)).toBeLessThan(1);
        expect(parts[name]![row]! * added[name]![row]!).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("of a model without parts are the base alone", () => {
    expect(probabilityReasons({ base: 0, parts: {} })).toEqual({ base: 0.5, parts: {} });
  });
});
