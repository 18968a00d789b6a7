/** Largest absolute quantity × unit price of a line, so that an order's total stays within numeric(18,4). */
export const amountLimit = 1e12;
