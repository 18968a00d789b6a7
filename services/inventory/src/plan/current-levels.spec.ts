import { describe, expect, it } from "@jest/globals";
import { currentLevels } from "./current-levels.ts";

const startDay = 19_900;
const days = 100;
/** Two units a day; every ten days 20 are ordered in the morning and there by the evening. */
const perDay = 2;
const orderDays = Array.from({ length: 9 }, (_, i) => startDay + 10 * (i + 1));
const record = (length = days) => ({ startDay, values: new Array<number>(length).fill(perDay), stockoutDays: [] });

type Ledger = Parameters<typeof currentLevels>[0]["ledger"];

/** @param opening on hand as the ledger begins. @param isBooked whether it knows what was sold. @param counts days that a count closes. */
function kept({ opening, isBooked, counts }: { opening: number; isBooked: boolean; counts: number[] }) {
  const ledger: Ledger = { days: [], onHand: [], onOrder: [], sold: [], counted: [] };
  let [known, there] = [opening, opening];
  for (let day = startDay; day < startDay + days; day++) {
    const came = orderDays.includes(day) ? 20 : 0;
    there += came - perDay;
    const isCounted = counts.includes(day);
    const change = isCounted ? there - known : came - (isBooked ? perDay : 0);
    known += change;
    ledger.days.push(day);
    ledger.onHand.push(change);
    ledger.onOrder.push(0);
    ledger.sold.push(isBooked ? perDay : 0);
    ledger.counted.push(isCounted);
  }
  const orders = { days: orderDays, quantities: orderDays.map(() => 20) };
  return { ledger, orders, onHand: known, onOrder: 0, inTransit: 0 };
}

/** In the evening of the first order, ten days of sales have gone and 20 have come. */
const truth = {
  reorderDays: expect.closeTo((40 - 22) / perDay, 9),
  orderUpToDays: expect.closeTo((40 - 22 + 20) / perDay, 9),
};

describe("how a position has been kept", () => {
  it("is what the ledger says where it knows the sales: they were taken off a second time, down to nothing without a count", () => {
    expect(currentLevels(kept({ opening: 40, isBooked: true, counts: [] }), { record: record() })).toEqual(truth);
    expect(currentLevels(kept({ opening: 40, isBooked: true, counts: [startDay] }), { record: record() })).toEqual(
      truth,
    );
  });

  it("is the last count less what was sold since where the ledger knows of no sale", () => {
    const counts = [startDay, startDay + 35, startDay + 70];
    expect(currentLevels(kept({ opening: 40, isBooked: false, counts }), { record: record() })).toEqual(truth);
  });

  it("is not known where neither a count nor a booked sale tells", () => {
    expect(currentLevels(kept({ opening: 40, isBooked: false, counts: [] }), { record: record() })).toBeNull();
  });

  it("is told by the series' own days: one that ended early was laid on later ones", () => {
    const position = kept({ opening: 40, isBooked: false, counts: [startDay] });
    // Laid on the last days up to today it would begin after the orders, and tell nothing of them.
    const falling = { ...record(61), values: Array.from({ length: 61 }, (_, day) => (day < 31 ? perDay : 0)) };
    const early = currentLevels(
      { ...position, orders: { days: orderDays.slice(0, 3), quantities: [20, 20, 20] } },
      { record: falling },
    );
    expect(early).toEqual(truth);
  });

  it("is not told by fewer than three orders", () => {
    const position = kept({ opening: 40, isBooked: true, counts: [] });
    const orders = { days: orderDays.slice(0, 2), quantities: [20, 20] };
    expect(currentLevels({ ...position, orders }, { record: record() })).toBeNull();
  });
});
