/** Where a customer's profile is. */
export const customerAddress = (id: string): string => `/customers/${encodeURIComponent(id)}`;
