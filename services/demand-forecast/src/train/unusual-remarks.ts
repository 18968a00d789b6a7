import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark, seasonSteps } from "../contract.ts";
import { toDate, toDayNumber } from "../job/calendar.ts";
import { levelShift, unusualSteps } from "../model/causes/unusual-steps.ts";

/** Days in which unusual ones are still news, and days that say what is usual. */
const newsDays = 91;
const knownDays = 154;

/**
 * Days of the last quarter that stand out, and a level that changed in the last half year and stayed. Of daily demand alone: weeks are too
 * few to tell either from chance.
 *
 * @param values demand per day without occasions. @param total of all series, likewise, ending with the same day.
 */
export function unusualRemarks(values: Float64Array, total: Float64Array, startDate: string): Remark[] {
  const first = toDayNumber(startDate);
  const remarks: Remark[] = [];
  const shift = levelShift(values, total.subarray(total.length - values.length), seasonSteps.DAY);
  if (shift !== null) {
    const percent = Math.round((shift.ratio - 1) * 1000) / 10;
    remarks.push(demandRemark("demand.level-shift", { date: toDate(first + shift.step), percent }));
  }
  const from = Math.max(0, values.length - knownDays);
  const found = unusualSteps(values.subarray(from), seasonSteps.DAY, newsDays);
  if (found[0] !== undefined) {
    const { step, demand, usual } = found[0];
    const facts = { days: found.length, date: toDate(first + from + step), demand: short(demand), usual: short(usual) };
    remarks.push(demandRemark("demand.unusual-days", facts));
  }
  return remarks;
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
