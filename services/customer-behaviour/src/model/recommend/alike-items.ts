/** What is known of products besides who bought them. */
export interface ItemContent {
  /** Number of the product's category; −1 without one. */
  category: Int32Array;
  /** NaN where there is none. */
  price: Float64Array;
}

/** Likeness at most: what is known by buyers comes before what only looks alike. */
const mostAlike = 0.5;

/**
 * Products of the same category whose prices are near, nearest first: half of the smaller price over the larger.
 *
 * @param members products of each category
 */
export function alikeItems(
  item: number,
  { category, price }: ItemContent,
  members: ReadonlyMap<number, readonly number[]>,
  count: number,
): { item: number; likeness: number }[] {
  if (category[item] === -1) return [];
  const near = (members.get(category[item]!) ?? [])
    .filter((other) => other !== item)
    .map((other) => ({ item: other, likeness: mostAlike * nearness(price[item]!, price[other]!) }));
  return near.sort((a, b) => b.likeness - a.likeness || a.item - b.item).slice(0, count);
}

/** Products of each category. Those that cannot be bought are none's. */
export function membersOf(category: Int32Array, offered: (item: number) => boolean): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [item, which] of category.entries()) {
    if (which === -1 || !offered(item)) continue;
    const known = members.get(which);
    if (known === undefined) members.set(which, [item]);
    else known.push(item);
  }
  return members;
}

/** Smaller over larger; a half where a price is unknown or nothing. */
function nearness(one: number, other: number): number {
  if (!(one > 0) || !(other > 0)) return 0.5;
  return Math.min(one, other) / Math.max(one, other);
}
