/** Where a connection is looked after. */
export function connectionAddress(id: string): string {
  return `/data/integrations/${encodeURIComponent(id)}`;
}
