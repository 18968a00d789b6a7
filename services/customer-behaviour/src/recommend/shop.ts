import type { ItemContent } from "../model/recommend/alike-items.ts";
import type { Purchases } from "../model/recommend/purchases.ts";

/** What recommendations are made from, by numbers instead of ids. */
export interface Shop {
  purchases: Purchases;
  content: ItemContent;
  /** 1 where a product can be bought. */
  active: Uint8Array;
  /** Day a product became known, in days since 1970-01-01. */
  since: Int32Array;
  /** Number of each customer's country and channel in their lists; −1 where unknown. */
  country: Int32Array;
  channel: Int32Array;
  countries: string[];
  channels: string[];
}

/** A shop with the ids that its numbers stand for. */
export interface ReadShop {
  shop: Shop;
  customerIds: string[];
  productIds: string[];
  productNames: string[];
  /** Names of categories by number. */
  categories: string[];
}
