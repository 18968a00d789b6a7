import type { Remark } from "@bellwether/schema/contracts/facts";
import { demandRemark, type Granularity } from "../contract.ts";
import { firstDayOf, stepOf, toDate, toDayNumber } from "../job/calendar.ts";
import type { OccasionPlan } from "./occasion-plan.ts";

/** Effects of a step that are smaller are not worth a sentence. */
const worthSaying = 0.15;

/** Names the occasion ahead that moves a series most, with the step that it moves most; nothing where none is near. */
export function occasionRemarks(
  plan: OccasionPlan | null,
  ahead: Float64Array | null,
  forecastStart: string,
  granularity: Granularity,
): Remark[] {
  if (plan === null || ahead === null) return [];
  const strongest = ahead.reduce(
    (best, factor, h) => (Math.abs(factor - 1) > Math.abs(ahead[best]! - 1) ? h : best),
    0,
  );
  const lift = ahead[strongest]! - 1;
  if (Math.abs(lift) < worthSaying) return [];
  const day = firstDayOf(stepOf(toDayNumber(forecastStart), granularity) + strongest, granularity);
  const first = day - toDayNumber(plan.startDate);
  const moved = plan.logs.slice(first, first + (granularity === "DAY" ? 1 : 7)).map(Math.abs);
  const position = plan.occasion[first + moved.indexOf(Math.max(...moved))];
  const occasion = position === undefined ? undefined : plan.occasions[position];
  if (occasion === undefined) return [];
  const percent = Math.round(lift * 1000) / 10;
  return [demandRemark("demand.occasion-ahead", { rule: occasion.rule, date: toDate(day), percent, granularity })];
}
