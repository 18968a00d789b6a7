import type { EntityManager } from "typeorm";
import { type BusinessHours, dueAt, roundTheClock } from "../model/due-at.ts";

/** When somebody is there, and how soon a customer is answered, in minutes of open time. */
export interface ServiceHours {
  hours: BusinessHours;
  firstReplyMinutes: number;
  nextReplyMinutes: number;
  /** 0: nothing was said, and the promise is the one below. */
  version: number;
}

/** What is promised before anybody promises something else. */
const unsaid: ServiceHours = { hours: roundTheClock, firstReplyMinutes: 60, nextReplyMinutes: 240, version: 0 };

/** The organisation's hours and promises. */
export async function readServiceHours(db: EntityManager): Promise<ServiceHours> {
  const [row]: [ServiceHours | undefined] = await db.query(
    `SELECT jsonb_build_object('timeZone', time_zone, 'week', week, 'holidays', to_jsonb(holidays)) AS hours,
       first_reply_minutes AS "firstReplyMinutes", next_reply_minutes AS "nextReplyMinutes", version FROM support_hours`,
  );
  return row ?? unsaid;
}

/** By when a person is to answer what a customer says now; null where nobody is ever there. */
export async function promisedAt(db: EntityManager, now: Date, wasReplied: boolean): Promise<Date | null> {
  const { hours, firstReplyMinutes, nextReplyMinutes } = await readServiceHours(db);
  return dueAt(now, wasReplied ? nextReplyMinutes : firstReplyMinutes, hours);
}
