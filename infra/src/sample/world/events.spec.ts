import { beforeAll, describe, expect, it } from "@jest/globals";
import { contactTruth } from "./event-contacts.ts";
import { emailTruth } from "./event-emails.ts";
import { simulateEvents } from "./events.ts";
import { acquisitionShares, coolness, makeProfiles, type Profile } from "./profiles.ts";
import { firstEventDay, recentOrders } from "./recent-orders.ts";
import type { SampleEvent } from "./sample-event.ts";
import { buildWorld, type World } from "./world.ts";

const dayMs = 86_400_000;
let world: World;
let profiles: Map<string, Profile>;
let events: SampleEvent[];

beforeAll(() => {
  world = buildWorld({ seed: 7, endDate: "2025-03-31", days: 500, products: 40, customers: 1_500, unitsPerDay: 120 });
  profiles = new Map(makeProfiles(world).map((profile) => [profile.customer.externalId, profile]));
  events = simulateEvents(world);
});

const of = (...kinds: SampleEvent["kind"][]) => events.filter(({ kind }) => kinds.includes(kind));
const cool = ({ customerId, atMs }: SampleEvent) =>
  coolness(profiles.get(customerId ?? "")!.customer, Math.floor(atMs / dayMs));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("the sample company's events", () => {
  it("have ids of their own, lie in the last year, and name customers who have joined", () => {
    expect(new Set(events.map(({ externalId }) => externalId)).size).toBe(events.length);
    const [from, until] = [firstEventDay(world) * dayMs - dayMs, (world.end + 1) * dayMs];
    const wrong = events.filter(
      ({ atMs, customerId, visitorId }) =>
        atMs < from ||
        atMs >= until ||
        (customerId === null && visitorId === null) ||
        (customerId !== null && profiles.get(customerId)!.customer.joinedDay * dayMs >= atMs),
    );
    expect(wrong).toEqual([]);
  });

  it("show views, cart and checkout before each online order of those who let themselves be seen", () => {
    const seen = recentOrders(world).filter(
      ({ location, customerId }) => location.kind === "ONLINE" && profiles.get(customerId ?? "")!.isTracked,
    );
    const bySession = new Map<string, SampleEvent[]>();
    for (const event of events.filter(({ externalId }) => externalId.startsWith("S-"))) {
      const session = event.externalId.replace(/^S-|-\d+$/g, "");
      bySession.set(session, [...(bySession.get(session) ?? []), event]);
    }
    expect(bySession.size).toBe(seen.length);
    for (const order of seen) {
      const session = bySession.get(order.externalId) ?? [];
      const times = session.map(({ atMs }) => atMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(times.at(-1)).toBeLessThanOrEqual(Date.parse(order.placedAt));
      expect(session.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["PRODUCT_VIEW", "CART_ADD"]));
      expect(session.at(-1)).toMatchObject({ kind: "CHECKOUT", customerId: order.customerId });
    }
  });

  it("let a visitor become known by the first order, once, and some never", () => {
    const linking = events.filter(({ customerId, visitorId }) => customerId !== null && visitorId !== null);
    expect(new Set(linking.map(({ visitorId }) => visitorId)).size).toBe(linking.length);
    for (const { customerId, visitorId } of linking) expect(profiles.get(customerId!)!.visitorId).toBe(visitorId);
    expect(linking.length).toBeGreaterThan(50);
    expect(of("PAGE_VIEW").every(({ customerId }) => customerId === null)).toBe(true);
  });

  it("open e-mails as often as is true, seldom when a customer grows cold, and never when lost", () => {
    const opened = new Set(of("EMAIL_OPEN").map(({ externalId }) => externalId.replace("-open", "")));
    const share = (some: (event: SampleEvent) => boolean) =>
      mean(
        of("EMAIL_SENT")
          .filter(some)
          .map(({ externalId }) => (opened.has(externalId.replace("-sent", "")) ? 1 : 0)),
      );
    expect(Math.abs(share((event) => cool(event) === 0) - emailTruth.opened)).toBeLessThan(0.04);
    expect(share((event) => cool(event) > 0.5 && cool(event) < 1)).toBeLessThan(emailTruth.opened * 0.8);
    expect(share((event) => cool(event) === 1)).toBe(0);
  });

  it("rate worse and ask for help more often before a customer is lost", () => {
    const ratings = (some: (coolness: number) => boolean) =>
      of("FEEDBACK")
        .filter((event) => some(cool(event)))
        .map(({ rating }) => rating!);
    expect(mean(ratings((value) => value > 0.5))).toBeLessThan(mean(ratings((value) => value === 0)) - 0.7);
    const warm = of("SUPPORT_CONTACT").filter((event) => cool(event) === 0).length;
    const days = [...profiles.values()].reduce(
      (sum, { customer }) =>
        sum +
        Math.max(
          0,
          Math.min(world.end, customer.lostDay - 61) - Math.max(firstEventDay(world), customer.joinedDay) + 1,
        ),
      0,
    );
    expect(Math.abs((warm / days) * 365 - contactTruth.contactsPerYear)).toBeLessThan(0.1);
  });
});

describe("the sample company's customers", () => {
  it("came by channels in the true shares, and by some come better ones", () => {
    for (const [channel, shares] of Object.entries(acquisitionShares))
      for (const [segment, share] of Object.entries(shares)) {
        const all = [...profiles.values()].filter(({ customer }) => customer.segment === segment);
        const found = mean(all.map(({ acquisitionChannel }) => (acquisitionChannel === channel ? 1 : 0)));
        expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt(0.25 / all.length));
      }
    const worth = (channel: string) =>
      mean(
        [...profiles.values()]
          .filter(({ acquisitionChannel }) => acquisitionChannel === channel)
          .map(({ customer }) => customer.ordersPerYear / customer.churnPerDay),
      );
    expect(worth("referral")).toBeGreaterThan(1.5 * worth("marketplace"));
  });
});
