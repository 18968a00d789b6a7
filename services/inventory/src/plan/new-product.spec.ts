import { describe, expect, it } from "@jest/globals";
import { flatForecast, positionOf, sceneOf, yearOf } from "../testing/plan-scene.ts";
import { run } from "./make-plan.ts";
import { demandKey, type PlanDemand } from "./plan-data.ts";

const context = { progress: () => undefined, signal: new AbortController().signal };

/** A product at one shop that has not sold on any of the 28 days it has been known. */
const unsold: PlanDemand = yearOf(() => 0, 28);

const planOf = (demand: PlanDemand, onHand = 0) =>
  run(
    {
      data: sceneOf({ positions: [positionOf("P1", { onHand })], demand: { [demandKey("P1", "shop")]: demand } }),
      seed: 1,
      budget: null,
      demandPaths: 400,
      replayPaths: 20,
      solverLimitMs: 5_000,
    },
    context,
  );

describe("a product that has never sold", () => {
  it("is planned by its forecast, which is told from products like it", async () => {
    const { policies, proposals } = await planOf({ ...unsold, forecast: flatForecast(3, 1) });
    expect(policies).toMatchObject([{ demandBasis: "FORECAST" }]);
    // About a week of lead time at three a day.
    expect(policies[0]!.reorderPoint).toBeGreaterThan(14);
    expect(proposals).toMatchObject([{ kind: "PURCHASE", productId: "P1" }]);
  });

  it("is slow stock only where it is not expected to sell", async () => {
    const kinds = ({ exceptions }: Awaited<ReturnType<typeof planOf>>) => exceptions.map(({ kind }) => kind);
    expect(kinds(await planOf(unsold, 10))).toEqual(["SLOW_MOVER"]);
    expect(kinds(await planOf({ ...unsold, forecast: flatForecast(3, 1) }, 10))).not.toContain("SLOW_MOVER");
  });

  it("is not ordered where nothing is known of it", async () => {
    const { policies, proposals } = await planOf(unsold);
    expect(policies).toMatchObject([{ demandBasis: "NONE" }]);
    expect(proposals).toEqual([]);
  });
});
