import { isTimeZone } from "@bellwether/runtime/time/time-zone";
import type { Schedule } from "./campaign-plan.ts";
import type { PlanProblem } from "./plan-problems.ts";
import { scheduleInstant, wallMsOf } from "./schedule-instant.ts";

/** What of a schedule can never be. An end is compared with its start as instants: clocks may go back between them. */
export function scheduleProblems({ timeZone, startsAt, endsAt }: Schedule): PlanProblem[] {
  const at = (field: string) => ["schedule", field];
  if (!isTimeZone(timeZone)) return [{ code: "campaign.time-zone", field: at("timeZone"), facts: { timeZone } }];
  const wrong = Object.entries({ startsAt, endsAt }).filter(([, wall]) => wall !== null && wallMsOf(wall) === null);
  if (wrong.length > 0)
    return wrong.map(([field, wall]) => ({
      code: "campaign.wall-time",
      field: at(field),
      facts: { wallTime: wall ?? "" },
    }));
  if (startsAt === null || endsAt === null) return [];
  const [start, end] = [startsAt, endsAt].map((wall) => scheduleInstant(wall, timeZone).instant.getTime());
  return end! > start! ? [] : [{ code: "campaign.end-before-start", field: at("endsAt"), facts: {} }];
}
