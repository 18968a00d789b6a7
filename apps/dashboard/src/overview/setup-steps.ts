export const setupSteps = ["products", "orders", "train", "key", "colleague"] as const;

export type SetupStep = (typeof setupSteps)[number];

interface SetupFacts {
  products: { totalCount: number };
  orders: { totalCount: number };
  modelVersions: { totalCount: number };
  /** Absent where the reader may not see them. */
  apiKeys?: readonly unknown[] | undefined;
  members?: readonly unknown[] | undefined;
}

/** The steps of the first run that this person can take, and whether each is done. They tick themselves. */
export function setupProgress(facts: SetupFacts): { step: SetupStep; done: boolean }[] {
  const done: Record<SetupStep, boolean | null> = {
    products: facts.products.totalCount > 0,
    orders: facts.orders.totalCount > 0,
    train: facts.modelVersions.totalCount > 0,
    // The first key is the command line's own, which nobody had to make.
    key: facts.apiKeys ? facts.apiKeys.length > 1 : null,
    colleague: facts.members ? facts.members.length > 1 : null,
  };
  return setupSteps.flatMap((step) => {
    const state = done[step];
    return state === null ? [] : [{ step, done: state }];
  });
}
