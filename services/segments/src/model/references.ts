import { type ConditionOf, conditionsOf, type Predicate } from "./predicate.ts";

export type ReferenceType = "product" | "category" | "segment";

/** One thing that a predicate names by its id. */
export interface Reference {
  type: ReferenceType;
  id: string;
  /** Where it is named. */
  path: string[];
}

/** Everything that the predicate names by an id, in the order of reading. */
export function referencesOf(predicate: Predicate, path: string[] = []): Reference[] {
  if ("all" in predicate) return inGroup(predicate.all, [...path, "all"]);
  if ("any" in predicate) return inGroup(predicate.any, [...path, "any"]);
  if ("not" in predicate) return referencesOf(predicate.not, [...path, "not"]);
  if ("segment" in predicate) return [{ type: "segment", id: predicate.segment.id, path: [...path, "segment", "id"] }];
  if ("orders" in predicate) return goodsOf(predicate.orders, [...path, "orders"]);
  if ("events" in predicate) return goodsOf(predicate.events, [...path, "events"]);
  return [];
}

function inGroup(parts: readonly Predicate[], path: string[]): Reference[] {
  return parts.flatMap((part, index) => referencesOf(part, [...path, String(index)]));
}

function goodsOf(
  { productId, categoryId }: Pick<ConditionOf<"orders">, "productId" | "categoryId">,
  path: string[],
): Reference[] {
  if (productId !== undefined) return [{ type: "product", id: productId, path: [...path, "productId"] }];
  if (categoryId !== undefined) return [{ type: "category", id: categoryId, path: [...path, "categoryId"] }];
  return [];
}

/** The same predicate with other ids, such as keys for the ids that clients know. */
export function withReferences(predicate: Predicate, change: (type: ReferenceType, id: string) => string): Predicate {
  const inner = (part: Predicate) => withReferences(part, change);
  const goods = <Goods extends { productId?: string; categoryId?: string }>(condition: Goods): Goods => ({
    ...condition,
    ...(condition.productId === undefined ? {} : { productId: change("product", condition.productId) }),
    ...(condition.categoryId === undefined ? {} : { categoryId: change("category", condition.categoryId) }),
  });
  if ("all" in predicate) return { all: predicate.all.map(inner) };
  if ("any" in predicate) return { any: predicate.any.map(inner) };
  if ("not" in predicate) return { not: inner(predicate.not) };
  if ("segment" in predicate) return { segment: { id: change("segment", predicate.segment.id) } };
  if ("orders" in predicate) return { orders: goods(predicate.orders) };
  if ("events" in predicate) return { events: goods(predicate.events) };
  return predicate;
}

/** Keys of the segments that the predicate asks about. */
export function segmentsIn(predicate: Predicate): string[] {
  return conditionsOf(predicate).flatMap((condition) => ("segment" in condition ? [condition.segment.id] : []));
}
