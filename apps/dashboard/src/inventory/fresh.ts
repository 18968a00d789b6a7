/**
 * How everything about stock is asked: what is known shows at once, and is asked again, since decisions, receipts and plans
 * elsewhere change it.
 */
export const fresh = { fetchPolicy: "cache-and-network" } as const;
