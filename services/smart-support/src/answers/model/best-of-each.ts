/**
 * The first of each article, in order: passages of one article do not make each other doubtful.
 *
 * @param ordered best first
 */
export function bestOfEach<Item>(ordered: readonly Item[], articleOf: (item: Item) => string | number): Item[] {
  const seen = new Set<string | number>();
  return ordered.filter((item) => {
    const article = articleOf(item);
    if (seen.has(article)) return false;
    seen.add(article);
    return true;
  });
}
