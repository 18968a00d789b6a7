import { describe, expect, it } from "@jest/globals";
import { setupProgress } from "./setup-steps.ts";

const nothing = { products: { totalCount: 0 }, orders: { totalCount: 0 }, modelVersions: { totalCount: 0 } };

describe("setupProgress", () => {
  it("ticks what the data shows", () => {
    const progress = setupProgress({
      ...nothing,
      products: { totalCount: 200 },
      apiKeys: [{}, {}],
      members: [{}],
    });
    expect(Object.fromEntries(progress.map(({ step, done }) => [step, done]))).toEqual({
      products: true,
      orders: false,
      train: false,
      key: true,
      colleague: false,
    });
  });

  it("leaves out the steps that a person may not take", () => {
    expect(setupProgress(nothing).map(({ step }) => step)).toEqual(["products", "orders", "train"]);
  });
});
