import type { Random } from "../chance/random.ts";
import type { SampleCustomer } from "./customers.ts";
import type { Day } from "./day.ts";
import type { SampleLocation } from "./locations.ts";

/** Weight of a customer at a place that is not the one they mostly buy at. */
const awayWeight = 0.12;

/** Chooses who buys: customers who are with us on that day, in proportion to how often they buy. */
export class Buyers {
  private readonly present: SampleCustomer[] = [];
  private readonly cumulative: number[] = [];

  constructor(customers: readonly SampleCustomer[], day: Day, location: SampleLocation) {
    let total = 0;
    for (const customer of customers) {
      if (day < customer.joinedDay || day >= customer.lostDay) continue;
      total += customer.ordersPerYear * (customer.homeLocation === location.externalId ? 1 : awayWeight);
      this.present.push(customer);
      this.cumulative.push(total);
    }
  }

  /** Undefined when nobody is there to buy. */
  draw(random: Random): SampleCustomer | undefined {
    const target = random.next() * (this.cumulative.at(-1) ?? 0);
    let [low, high] = [0, this.cumulative.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.cumulative[middle] ?? 0) > target) high = middle;
      else low = middle + 1;
    }
    return this.present[low];
  }
}
