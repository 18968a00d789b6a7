import { Random } from "../chance/random.ts";
import type { SampleOrder } from "./orders.ts";
import type { SampleProduct } from "./products.ts";
import { coolness, type Profile } from "./profiles.ts";
import { firstEventDay, recentOrders } from "./recent-orders.ts";
import { noMore, type SampleEvent } from "./sample-event.ts";
import type { World } from "./world.ts";

/** The truth about sessions, of customers who let themselves be seen. */
export const sessionTruth = {
  /** Sessions that end without a purchase, a year, for each order a year. */
  idlePerOrder: 0.6,
  /** Of those, how many put something into the cart, and of these how many begin to pay. */
  idleCart: 0.45,
  idleCheckout: 0.3,
  /** Of products put into a cart, how many are taken out again. */
  removed: 0.08,
  /** How many of idle sessions are left when a customer has gone cold. */
  coldShare: 0.3,
  /** Chance that another product is looked at before one that is bought. */
  oneMoreView: 0.35,
} as const;

const minuteMs = 60_000;

/** What tracked customers looked at, put into the cart and left there; with visitors before they are known, and some who never are. */
export function* simulateSessions(world: World, profiles: readonly Profile[]): Generator<SampleEvent> {
  const random = new Random(world.seed, "sessions");
  const byId = new Map(profiles.map((profile) => [profile.customer.externalId, profile]));
  const catalogue = new Map<string, SampleProduct[]>();
  for (const product of world.products)
    catalogue.set(product.category, [...(catalogue.get(product.category) ?? []), product]);
  const known = new Set<string>();
  for (const order of recentOrders(world)) {
    const profile = byId.get(order.customerId ?? "");
    if (profile?.isTracked !== true || order.location.kind !== "ONLINE") continue;
    yield* purchaseSession(random, order, profile, known, catalogue);
  }
  for (const profile of profiles) if (profile.isTracked) yield* idleSessions(random, world, profile);
  yield* passersBy(random, world);
}

/** Views, cart and checkout before an order. The first order of a visitor tells who they are. */
function* purchaseSession(
  random: Random,
  order: SampleOrder,
  { visitorId }: Profile,
  known: Set<string>,
  catalogue: ReadonlyMap<string, readonly SampleProduct[]>,
): Generator<SampleEvent> {
  const boughtMs = Date.parse(order.placedAt);
  const isFirst = visitorId !== null && !known.has(visitorId);
  if (visitorId !== null) known.add(visitorId);
  const customerId = isFirst ? null : order.customerId;
  const shared = { ...noMore, customerId, visitorId: isFirst ? visitorId : null, channel: order.channel };
  const number = counter(`S-${order.externalId}`);
  let atMs = boughtMs - Math.round(random.between(4, 40) * minuteMs);
  const next = () => {
    atMs += Math.round(((boughtMs - atMs) / 6) * random.next());
    return atMs;
  };
  for (const { product } of order.lines.slice(0, 3)) {
    if (random.chance(sessionTruth.oneMoreView)) {
      const other = random.pick(catalogue.get(product.category) ?? [product]);
      yield { ...shared, externalId: number(), kind: "PRODUCT_VIEW", atMs: next(), product: other };
      if (random.chance(sessionTruth.removed)) {
        yield { ...shared, externalId: number(), kind: "CART_ADD", atMs: next(), product: other };
        yield { ...shared, externalId: number(), kind: "CART_REMOVE", atMs: next(), product: other };
      }
    }
    yield { ...shared, externalId: number(), kind: "PRODUCT_VIEW", atMs: next(), product };
    yield { ...shared, externalId: number(), kind: "CART_ADD", atMs: next(), product };
  }
  const named = { ...shared, customerId: order.customerId };
  yield { ...named, externalId: number(), kind: "CHECKOUT", atMs: next() };
}

/** Sessions without a purchase, fewer the colder the customer. */
function* idleSessions(random: Random, world: World, { customer }: Profile): Generator<SampleEvent> {
  const from = Math.max(firstEventDay(world), customer.joinedDay);
  const until = Math.min(world.end, customer.lostDay - 1);
  if (until < from) return;
  const mean = (customer.ordersPerYear * sessionTruth.idlePerOrder * (until - from + 1)) / 365;
  const number = counter(`I-${customer.externalId}`);
  for (let left = random.poisson(mean); left > 0; left--) {
    const day = random.whole(from, until);
    const products = Array.from({ length: 1 + random.geometric(0.6) }, () => random.pick(world.products)).slice(0, 4);
    const [cools, fills, pays] = [random.next(), random.next(), random.next()];
    if (cools < coolness(customer, day) * (1 - sessionTruth.coldShare)) continue;
    let atMs = day * 86_400_000 + Math.round(random.between(7 * 60, 22 * 60)) * minuteMs;
    const shared = { ...noMore, customerId: customer.externalId, channel: "direct" };
    for (const product of products) {
      yield { ...shared, externalId: number(), kind: "PRODUCT_VIEW", atMs, product };
      atMs += Math.round(random.between(0.2, 4) * minuteMs);
    }
    if (fills >= sessionTruth.idleCart) continue;
    yield { ...shared, externalId: number(), kind: "CART_ADD", atMs, product: products.at(-1)! };
    if (pays >= sessionTruth.idleCheckout) continue;
    yield { ...shared, externalId: number(), kind: "CHECKOUT", atMs: atMs + 2 * minuteMs };
  }
}

/** Visitors who never say who they are: one for every ten customers. */
function* passersBy(random: Random, world: World): Generator<SampleEvent> {
  const from = firstEventDay(world);
  for (let index = 0; index < world.customers.length / 10; index++) {
    const visitorId = `W${String(index + 1).padStart(5, "0")}`;
    const number = counter(visitorId);
    let atMs = random.whole(from, world.end) * 86_400_000 + Math.round(random.between(7 * 60, 22 * 60)) * minuteMs;
    const shared = { ...noMore, customerId: null, visitorId, channel: random.pick(["search-generic", "social-video"]) };
    yield { ...shared, externalId: number(), kind: "PAGE_VIEW", atMs };
    for (let left = random.geometric(0.5); left > 0; left--) {
      atMs += Math.round(random.between(0.2, 4) * minuteMs);
      yield { ...shared, externalId: number(), kind: "PRODUCT_VIEW", atMs, product: random.pick(world.products) };
    }
  }
}

function counter(prefix: string): () => string {
  let count = 0;
  return () => `${prefix}-${++count}`;
}
