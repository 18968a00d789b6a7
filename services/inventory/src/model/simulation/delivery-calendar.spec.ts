import { describe, expect, it } from "@jest/globals";
import { DeliveryCalendar } from "./delivery-calendar.ts";

describe("DeliveryCalendar", () => {
  it("brings each order on its morning, and several together", () => {
    const calendar = new DeliveryCalendar(2, 3);
    const seen: number[][] = [];
    for (let day = 0; day < 8; day++) {
      seen.push([...calendar.arrivalsOn(day)]);
      calendar.pass(day);
      if (day === 0) calendar.enter(day, 0, 5, 3);
      if (day === 3) {
        calendar.enter(day, 0, 2, 0);
        calendar.enter(day, 1, 7, 3);
      }
      if (day === 2) calendar.enter(day, 0, 4, 1);
    }
    expect(seen.map(([one]) => one)).toEqual([0, 0, 0, 0, 5 + 4 + 2, 0, 0, 0]);
    expect(seen.map(([, other]) => other)).toEqual([0, 0, 0, 0, 0, 0, 0, 7]);
  });

  it("refuses a delivery later than the latest", () => {
    expect(() => new DeliveryCalendar(1, 3).enter(0, 0, 1, 4)).toThrow(/leadTime is 0 to 3 days/);
  });
});
