/** Where a segment's page is. */
export const segmentAddress = (id: string): string => `/customers/segments/${encodeURIComponent(id)}`;
