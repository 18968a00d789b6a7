/** Where an article is read and written. */
export const articleAddress = (id: string) => `/support/knowledge/${encodeURIComponent(id)}`;
