import { describe, expect, it } from "@jest/globals";
import { type StockOutlook, stockOut } from "./stock-out.ts";

const week: StockOutlook = { available: 10, arrivals: [], demand: [2, 2, 2, 2, 2, 2, 2], fromDay: 0, toDay: 6 };

describe("stockOut", () => {
  it("names the first day on which more is asked for than there is", () => {
    expect(stockOut(week)).toEqual({ day: 5, arriving: 0, expected: 14 });
    expect(stockOut({ ...week, available: 14 })).toBeNull();
    expect(stockOut({ ...week, toDay: 4 })).toBeNull();
  });

  it("counts what arrives in time, and not what arrives too late", () => {
    expect(stockOut({ ...week, arrivals: [{ day: 5, quantity: 4 }] })).toBeNull();
    expect(stockOut({ ...week, arrivals: [{ day: 6, quantity: 4 }] })).toEqual({ day: 5, arriving: 4, expected: 14 });
    expect(stockOut({ ...week, arrivals: [{ day: 9, quantity: 4 }] })).toMatchObject({ arriving: 0 });
  });

  it("forgets what was lost before the campaign, once shelves are full again", () => {
    const later = { ...week, available: 1, arrivals: [{ day: 3, quantity: 8 }], fromDay: 3 };
    expect(stockOut(later)).toBeNull();
    expect(stockOut({ ...later, arrivals: [{ day: 3, quantity: 7 }] })).toMatchObject({ day: 6 });
  });

  it("says of a product without a forecast only whether its shelf is empty when the campaign begins", () => {
    const unknown = { ...week, demand: [] };
    expect(stockOut({ ...unknown, available: 1 })).toBeNull();
    expect(stockOut({ ...unknown, available: 0 })).toEqual({ day: 0, arriving: 0, expected: null });
    expect(stockOut({ ...unknown, available: 0, arrivals: [{ day: 2, quantity: 1 }], fromDay: 2 })).toBeNull();
  });

  it("judges no further than the forecast, nor a campaign that is over", () => {
    expect(stockOut({ ...week, demand: [2, 2] })).toBeNull();
    expect(stockOut({ ...week, available: 0, fromDay: 3, toDay: 2 })).toBeNull();
    expect(stockOut({ ...week, available: -3 })).toMatchObject({ day: 0 });
  });
});
