import { Random } from "../chance/random.ts";
import type { Day } from "./day.ts";
import { locations } from "./locations.ts";

/** A kind of customer: how often they buy and how soon they are lost. */
export interface Segment {
  name: string;
  share: number;
  /** Mean orders a year while they are with us. */
  ordersPerYear: number;
  /** Chance of being lost on any day. */
  churnPerDay: number;
}

export const segments: readonly Segment[] = [
  { name: "loyal", share: 0.18, ordersPerYear: 24, churnPerDay: 0.0003 },
  { name: "regular", share: 0.37, ordersPerYear: 9, churnPerDay: 0.0011 },
  { name: "occasional", share: 0.3, ordersPerYear: 3.5, churnPerDay: 0.0018 },
  { name: "one-off", share: 0.15, ordersPerYear: 2, churnPerDay: 0.02 },
];

/** A customer, with the truth that a model of customers has to find. */
export interface SampleCustomer {
  externalId: string;
  name: string;
  email: string;
  country: string;
  locale: string;
  segment: string;
  /** Where they mostly buy. */
  homeLocation: string;
  joinedDay: Day;
  /** First day on which they are lost; after the simulation's end when they stay. */
  lostDay: Day;
  ordersPerYear: number;
  churnPerDay: number;
}

const firstNames =
  "Alice Amir Anna Ben Chloe Daniel Ella Emma Farah George Grace Harry Isla Jack James Kate Leo Lucy Mia Noah Oliver Priya Ruby Sam Sofia Tom Yusuf Zoe".split(
    " ",
  );
const lastNames =
  "Adams Ahmed Baker Brown Clark Cooper Davies Evans Fisher Green Hall Hughes Khan King Lewis Morgan Patel Price Roberts Shaw Smith Taylor Turner Walker Ward White Wood Young".split(
    " ",
  );
const surnames = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高"];
const givenNames =
  "伟 芳 娜 秀英 敏 静 丽 强 磊 洋 艳 勇 军 杰 娟 涛 明 超 秀兰 霞 平 子涵 雨桐 欣怡 浩然 思远 梓轩 佳琪".split(" ");

/** Shares of places that customers call theirs. */
const homes = locations.filter(({ share }) => share > 0);

/** Makes the customers: a third are there from the start, the others join evenly over the years. */
export function makeCustomers(seed: number, count: number, start: Day, end: Day): SampleCustomer[] {
  const random = new Random(seed, "customers");
  return Array.from({ length: count }, (_, index) => {
    const segment = draw(random, segments);
    const home = draw(random, homes);
    const isChinese = home.country === "CN" || (home.kind === "ONLINE" && random.chance(0.3));
    const joinedDay = random.chance(0.35) ? start : random.whole(start, end);
    const number = String(index + 1).padStart(5, "0");
    return {
      externalId: `C${number}`,
      name: isChinese
        ? `${random.pick(surnames)}${random.pick(givenNames)}`
        : `${random.pick(firstNames)} ${random.pick(lastNames)}`,
      email: `customer-${number}@example.com`,
      country: isChinese ? "CN" : random.chance(0.85) ? "GB" : random.pick(["FR", "DE", "IE", "US"]),
      locale: isChinese ? "zh-CN" : "en",
      segment: segment.name,
      homeLocation: home.externalId,
      joinedDay,
      lostDay: joinedDay + 1 + random.geometric(segment.churnPerDay),
      // People of one segment differ too: gamma of shape 2 around its mean.
      ordersPerYear: random.gamma(2, segment.ordersPerYear),
      churnPerDay: segment.churnPerDay,
    };
  });
}

function draw<T extends { share: number }>(random: Random, items: readonly T[]): T {
  let left = random.next() * items.reduce((sum, { share }) => sum + share, 0);
  for (const item of items) {
    left -= item.share;
    if (left < 0) return item;
  }
  return random.pick(items);
}
