import { type EventKind, eventKinds } from "@bellwether/schema/contracts/customer-events";

const yes = new Set(["1", "true", "t", "yes", "y", "active", "on", "是", "启用", "在售", "上架"]);
const no = new Set(["0", "false", "f", "no", "n", "inactive", "off", "否", "停用", "停售", "下架"]);

/** Reads yes or no; null when the word is neither. */
export function parseBoolean(text: string): boolean | null {
  const word = text.toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

const locationKinds = new Map([
  ["store", "STORE"],
  ["shop", "STORE"],
  ["retail", "STORE"],
  ["门店", "STORE"],
  ["商店", "STORE"],
  ["warehouse", "WAREHOUSE"],
  ["depot", "WAREHOUSE"],
  ["仓库", "WAREHOUSE"],
  ["online", "ONLINE"],
  ["web", "ONLINE"],
  ["webshop", "ONLINE"],
  ["线上", "ONLINE"],
  ["网店", "ONLINE"],
]);

/** Reads the kind of a location: STORE, WAREHOUSE or ONLINE; null when the word is none of theirs. */
export function parseLocationKind(text: string): string | null {
  return locationKinds.get(text.toLowerCase()) ?? null;
}

const purchaseOrderStatuses = new Map([
  ["draft", "DRAFT"],
  ["草稿", "DRAFT"],
  ["ordered", "ORDERED"],
  ["open", "ORDERED"],
  ["placed", "ORDERED"],
  ["sent", "ORDERED"],
  ["confirmed", "ORDERED"],
  ["partially received", "ORDERED"],
  ["partial", "ORDERED"],
  ["已下单", "ORDERED"],
  ["已确认", "ORDERED"],
  ["部分收货", "ORDERED"],
  ["received", "RECEIVED"],
  ["closed", "RECEIVED"],
  ["complete", "RECEIVED"],
  ["completed", "RECEIVED"],
  ["已收货", "RECEIVED"],
  ["已完成", "RECEIVED"],
  ["cancelled", "CANCELLED"],
  ["canceled", "CANCELLED"],
  ["已取消", "CANCELLED"],
]);

/**
 * Reads the status of an order to a supplier: DRAFT, ORDERED, RECEIVED (nothing more will come) or CANCELLED; null when it is
 * none. How much has arrived is told by receipts, so a part received is ORDERED.
 */
export function parsePurchaseOrderStatus(text: string): string | null {
  return purchaseOrderStatuses.get(text.toLowerCase().replaceAll("_", " ")) ?? null;
}

const serviceMeasures = new Map([
  ["cycle", "CYCLE"],
  ["cycle service", "CYCLE"],
  ["cycle service level", "CYCLE"],
  ["alpha", "CYCLE"],
  ["周期服务水平", "CYCLE"],
  ["fill", "FILL_RATE"],
  ["fill rate", "FILL_RATE"],
  ["beta", "FILL_RATE"],
  ["满足率", "FILL_RATE"],
  ["订单满足率", "FILL_RATE"],
]);

/** Reads how service is measured: CYCLE or FILL_RATE; null when the word is neither. */
export function parseServiceMeasure(text: string): string | null {
  return serviceMeasures.get(text.toLowerCase().replaceAll(/[_-]/g, " ")) ?? null;
}

const eventKindWords: Readonly<Record<EventKind, readonly string[]>> = {
  PAGE_VIEW: ["page", "pageview", "visit", "浏览页面", "页面浏览"],
  PRODUCT_VIEW: ["view", "view item", "product viewed", "item view", "浏览商品", "商品浏览"],
  CART_ADD: ["add to cart", "addtocart", "cart", "product added", "加入购物车", "加购"],
  CART_REMOVE: ["remove from cart", "product removed", "移出购物车"],
  CHECKOUT: ["begin checkout", "checkout started", "结算"],
  PURCHASE: ["order", "order completed", "transaction", "购买", "下单"],
  EMAIL_SENT: ["email delivered", "send", "邮件发送"],
  EMAIL_OPEN: ["email opened", "open", "邮件打开"],
  EMAIL_CLICK: ["email clicked", "click", "邮件点击"],
  SUPPORT_CONTACT: ["support", "ticket", "contact", "客服", "客服联系"],
  FEEDBACK: ["rating", "review", "survey", "评价", "反馈"],
  CUSTOM: ["other", "自定义"],
};

const eventKindOf = new Map(
  eventKinds.flatMap((kind) =>
    [kind.toLowerCase().replaceAll("_", " "), ...eventKindWords[kind]].map((word): [string, EventKind] => [word, kind]),
  ),
);

/** Reads what an event is, as platforms name it; null when the word is none. */
export function parseEventKind(text: string): EventKind | null {
  return eventKindOf.get(text.toLowerCase().replaceAll(/[\s_-]+/g, " ")) ?? null;
}

/** Reads a BCP 47 language tag in its canonical form; null when it is none. */
export function parseLocale(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text.replaceAll("_", "-"))[0] ?? null;
  } catch {
    return null;
  }
}
