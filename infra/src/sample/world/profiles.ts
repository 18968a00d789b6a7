import { Random } from "../chance/random.ts";
import type { SampleCustomer } from "./customers.ts";
import { type Day, formatDay } from "./day.ts";
import type { World } from "./world.ts";

/** What first brought a customer: of each segment the share that came so, so that channels bring customers of different worth. */
export const acquisitionShares: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  referral: { loyal: 0.34, regular: 0.16, occasional: 0.06, "one-off": 0.02 },
  store: { loyal: 0.28, regular: 0.26, occasional: 0.2, "one-off": 0.12 },
  "search-generic": { loyal: 0.2, regular: 0.28, occasional: 0.26, "one-off": 0.18 },
  "social-video": { loyal: 0.1, regular: 0.18, occasional: 0.28, "one-off": 0.26 },
  marketplace: { loyal: 0.08, regular: 0.12, occasional: 0.2, "one-off": 0.42 },
};

/** Days before a customer is lost in which they grow cold: they look less, open less, complain more. */
export const coolingDays = 60;

/** What a company knows of a customer besides name and address, and what decides how they behave online. */
export interface Profile {
  customer: SampleCustomer;
  acquisitionChannel: string;
  tier: "bronze" | "silver" | "gold";
  newsletter: boolean;
  /** Allows the shop to see what they look at. */
  isTracked: boolean;
  /** Whether they were seen as a visitor before they were known. */
  visitorId: string | null;
}

/** Makes a profile of each customer. */
export function makeProfiles({ seed, customers }: Pick<World, "seed" | "customers">): Profile[] {
  const random = new Random(seed, "profiles");
  const channels = Object.entries(acquisitionShares);
  return customers.map((customer, index) => {
    let left = random.next();
    const channel = channels.find(([, shares]) => {
      left -= shares[customer.segment] ?? 0;
      return left < 0;
    });
    const isTracked = random.chance(0.45);
    return {
      customer,
      acquisitionChannel: channel?.[0] ?? "store",
      tier: customer.ordersPerYear > 18 ? "gold" : customer.ordersPerYear > 8 ? "silver" : "bronze",
      newsletter: random.chance(customer.segment === "one-off" ? 0.4 : 0.75),
      isTracked,
      visitorId: isTracked && random.chance(0.5) ? `V${String(index + 1).padStart(5, "0")}` : null,
    };
  });
}

/** How much a customer has cooled on a day: 0 while all is well, rising to 1 when they are lost. */
export function coolness({ lostDay }: SampleCustomer, day: Day): number {
  return Math.min(1, Math.max(0, 1 - (lostDay - day) / coolingDays));
}

/** The day a customer joined, as a company writes it down. */
export function memberSince({ joinedDay }: SampleCustomer): string {
  return formatDay(joinedDay);
}
