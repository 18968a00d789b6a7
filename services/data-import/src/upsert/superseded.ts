/**
 * Places of records that come again further on, and are overtaken there.
 *
 * @param ids of records in their order; null for one that is refused already, and overtakes none
 */
export function superseded(ids: readonly (string | null)[]): number[] {
  const last = new Map<string, number>();
  const earlier: number[] = [];
  for (const [at, id] of ids.entries()) {
    if (id === null) continue;
    const before = last.get(id);
    if (before !== undefined) earlier.push(before);
    last.set(id, at);
  }
  return earlier;
}
