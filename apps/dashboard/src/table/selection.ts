/** Rows that were ticked, by id, and the one that a range begins at. */
export interface Selection {
  ids: ReadonlySet<string>;
  anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

/** Ticks a row, or takes its tick away; the next range begins there. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Ticks every row from the anchor to `id`, both included, and keeps the others; without an anchor that row alone. */
export function extended({ ids, anchor }: Selection, id: string, order: readonly string[]): Selection {
  const from = anchor === null ? -1 : order.indexOf(anchor);
  const to = order.indexOf(id);
  if (from === -1 || to === -1) return toggled({ ids, anchor }, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...ids, ...range]), anchor };
}

/** Ticks every row, or none where every one is ticked already. */
export function allToggled({ ids }: Selection, order: readonly string[]): Selection {
  const every = order.length > 0 && order.every((id) => ids.has(id));
  return every ? nothingSelected : { ids: new Set(order), anchor: order[0] ?? null };
}

/** What of it is still there. */
export function among({ ids, anchor }: Selection, order: readonly string[]): Selection {
  const there = new Set(order);
  return {
    ids: new Set([...ids].filter((id) => there.has(id))),
    anchor: anchor !== null && there.has(anchor) ? anchor : null,
  };
}
