import { Random } from "@bellwether/runtime/tensor/random";
import { describe, expect, it } from "@jest/globals";
import { orderWaits } from "./order-waits.ts";

const member = (quantity: number, perDay: number, deviation: number) => ({ quantity, perDay, deviation });

describe("orderWaits", () => {
  it("is the days that one product's quantity lasts", () => {
    expect(orderWaits([member(60, 2, 0.1)]).all.meanDays).toBeCloseTo(30, 0);
  });

  it("is until the first of several has sold its quantity, as simulated days are", () => {
    const members = [member(30, 1, 1), member(31, 1, 1), member(62, 2, 1.5)];
    const random = new Random("waits");
    let days = 0;
    const trials = 4_000;
    for (let trial = 0; trial < trials; trial++) {
      const left = members.map(({ quantity }) => quantity);
      while (left.every((units) => units > 0)) {
        days++;
        members.forEach(({ perDay, deviation }, i) => {
          left[i]! -= perDay + deviation * random.normal();
        });
      }
    }
    const { all, others } = orderWaits(members);
    expect(Math.abs(all.meanDays / (days / trials) - 1)).toBeLessThan(0.05);
    for (const wait of others) expect(wait.meanDays).toBeGreaterThan(all.meanDays);
  });

  it("tells the chance that others have not ordered yet: all at first, none in the end", () => {
    const { others } = orderWaits([member(60, 2, 1), member(90, 2, 1)]);
    // The first waits for the second, which lasts 45 days, and the other way about.
    expect(others[0]!.chanceBetween(0, 20)).toBeGreaterThan(0.99);
    expect(others[0]!.chanceBetween(60, 70)).toBeLessThan(0.01);
    expect(others[1]!.chanceBetween(33, 36)).toBeLessThan(others[0]!.chanceBetween(33, 36));
  });

  it("waits long for what hardly sells, and no longer than it looks", () => {
    expect(orderWaits([member(100, 0.01, 0.1)]).all.meanDays).toBeGreaterThan(390);
    expect(orderWaits([member(100, 0.01, 0.1)]).all.meanDays).toBeLessThanOrEqual(400);
  });
});
