/**
 * How what changes elsewhere is asked: what is known shows at once, and is asked again, since decisions, receipts, plans and
 * other people change it.
 */
export const fresh = { fetchPolicy: "cache-and-network" } as const;
