import { categorySeparator } from "../values/category-path.ts";

/** What goes on a lane: one product, a category with those below it, or everything (both null). */
export interface LaneScope {
  productId: string | null;
  /** Path of the category. */
  category: string | null;
}

/** Goods that are supplied alike: a product with lanes of its own, those of a category, or (both null) all others. */
type Goods = LaneScope;

/**
 * Who supplies which place with what. A place has at most one source for each scope, and the narrowest scope counts: product, then
 * the nearest category, then everything. So the ways of any one product are a tree as long as nothing goes round in a circle.
 */
export class LaneNetwork {
  /** Place → scope → source. */
  readonly #sources = new Map<string, Map<string, string>>();
  /** Every scope that ever had a lane, by its key. */
  readonly #scopes = new Map<string, Goods>();

  /** @param categoryOf path of a product's category; null for none. */
  constructor(readonly categoryOf: (productId: string) => string | null) {}

  /** @returns the source before; null for none. @param source null: none. */
  setSource(place: string, scope: LaneScope, source: string | null): string | null {
    const key = scopeKey(scope);
    const known = this.#sources.get(place) ?? new Map<string, string>();
    this.#sources.set(place, known);
    const before = known.get(key) ?? null;
    if (source === null) known.delete(key);
    else known.set(key, source);
    const { productId, category } = scope;
    this.#scopes.set(key, { productId, category: productId === null ? category : this.categoryOf(productId) });
    return before;
  }

  /**
   * The circle that some goods of the scope would go round through the place.
   *
   * @returns its places, each after the one that supplies it, the first again at the end; null where there is none.
   */
  circleThrough(place: string, scope: LaneScope): string[] | null {
    for (const goods of this.#goodsWithin(scope)) {
      const way = [place];
      for (let at = this.#sourceOf(place, goods); at !== null; at = this.#sourceOf(at, goods)) {
        way.unshift(at);
        if (at === place) return way;
        // A circle further up that does not come by here is another lane's.
        if (way.indexOf(at, 1) > 0) break;
      }
    }
    return null;
  }

  #sourceOf(place: string, { productId, category }: Goods): string | null {
    const sources = this.#sources.get(place);
    if (sources === undefined) return null;
    const ofProduct = productId === null ? undefined : sources.get(scopeKey({ productId, category: null }));
    if (ofProduct !== undefined) return ofProduct;
    for (let path = category; path !== null; path = parentOf(path)) {
      const ofCategory = sources.get(scopeKey({ productId: null, category: path }));
      if (ofCategory !== undefined) return ofCategory;
    }
    return sources.get("") ?? null;
  }

  /** Goods that a change of the scope may concern. */
  #goodsWithin({ productId, category }: LaneScope): Goods[] {
    const known = [...this.#scopes.values()];
    if (productId !== null) return known.filter((goods) => goods.productId === productId);
    if (category === null) return known;
    return known.filter((goods) => goods.category !== null && isWithin(goods.category, category));
  }
}

function scopeKey({ productId, category }: LaneScope): string {
  return productId !== null ? `product ${productId}` : category !== null ? `category ${category}` : "";
}

function parentOf(path: string): string | null {
  const end = path.lastIndexOf(categorySeparator);
  return end < 0 ? null : path.slice(0, end);
}

function isWithin(path: string, category: string): boolean {
  return path === category || path.startsWith(category + categorySeparator);
}
