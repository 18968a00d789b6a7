import { isTimeZone } from "@bellwether/runtime/time/time-zone";
import type { Locale } from "@bellwether/schema/contracts/locale";
import type { EntityManager } from "typeorm";
import type { OpenHours } from "../model/due-at.ts";
import { giveOutWaiting } from "../store/give-to-agent.ts";
import { readServiceHours, type ServiceHours } from "../store/service-hours.ts";

/** Skills of one agent, and characters of one. */
const mostSkills = 50;
const longestSkill = 60;
/** Minutes of a day, and of thirty days. */
const dayMinutes = 1_440;
const longestPromise = 43_200;

export type DeskSaved =
  | { outcome: "saved" }
  | {
      outcome: "refused";
      code: "desk.capacity" | "desk.locales" | "desk.time-zone" | "desk.hours" | "desk.minutes" | "desk.changed";
      field: string[];
      facts: Record<string, string | number>;
    };

const refused = (
  code: Extract<DeskSaved, { outcome: "refused" }>["code"],
  field: string[],
  facts: Record<string, string | number> = {},
): DeskSaved => ({ outcome: "refused", code, field, facts });

export interface AgentSettings {
  member: string;
  skills: readonly string[];
  locales: readonly Locale[];
  capacity: number;
  isAvailable: boolean;
}

/** Keeps in what somebody answers, and how much at once; whoever becomes available gets what waits. */
export async function saveAgent(db: EntityManager, agent: AgentSettings): Promise<DeskSaved> {
  if (!Number.isInteger(agent.capacity) || agent.capacity < 1 || agent.capacity > 100)
    return refused("desk.capacity", ["capacity"]);
  if (agent.locales.length === 0) return refused("desk.locales", ["locales"]);
  const skills = [...new Set(agent.skills.map((skill) => skill.trim().slice(0, longestSkill)))].filter(Boolean);
  await db.query(
    `INSERT INTO support_agent (member, skills, locales, capacity, is_available) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (tenant_id, member) DO UPDATE SET skills = excluded.skills, locales = excluded.locales,
       capacity = excluded.capacity, is_available = excluded.is_available, updated_at = now()`,
    [agent.member, skills.slice(0, mostSkills), [...new Set(agent.locales)], agent.capacity, agent.isAvailable],
  );
  if (agent.isAvailable) await giveOutWaiting(db);
  return { outcome: "saved" };
}

/** Keeps when somebody is there and how soon customers are answered; what is due already stays as it was promised. */
export async function saveHours(db: EntityManager, wanted: ServiceHours, author: string): Promise<DeskSaved> {
  const { hours, firstReplyMinutes, nextReplyMinutes, version } = wanted;
  if (!isTimeZone(hours.timeZone)) return refused("desk.time-zone", ["timeZone"], { timeZone: hours.timeZone });
  if (hours.week.length !== 7 || !hours.week.every(isDay)) return refused("desk.hours", ["week"]);
  for (const [field, minutes] of Object.entries({ firstReplyMinutes, nextReplyMinutes }))
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > longestPromise) return refused("desk.minutes", [field]);
  // Two who save at once would both find the same version.
  await db.query("SELECT pg_advisory_xact_lock(hashtextextended('support-hours:' || current_tenant(), 0))");
  const before = await readServiceHours(db);
  if (before.version !== version) return refused("desk.changed", ["version"], { version: before.version });
  await db.query(
    `INSERT INTO support_hours (time_zone, week, holidays, first_reply_minutes, next_reply_minutes, updated_by)
     VALUES ($1, $2, $3::date[], $4, $5, $6)
     ON CONFLICT (tenant_id) DO UPDATE SET time_zone = excluded.time_zone, week = excluded.week, holidays = excluded.holidays,
       first_reply_minutes = excluded.first_reply_minutes, next_reply_minutes = excluded.next_reply_minutes,
       version = support_hours.version + 1, updated_by = excluded.updated_by, updated_at = now()`,
    [
      hours.timeZone,
      JSON.stringify(hours.week),
      [...new Set(hours.holidays)].sort(),
      firstReplyMinutes,
      nextReplyMinutes,
      author,
    ],
  );
  return { outcome: "saved" };
}

function isDay(spans: readonly OpenHours[]): boolean {
  const sorted = [...spans].sort(([one], [other]) => one - other);
  return sorted.every(
    ([from, until], index) =>
      Number.isInteger(from) &&
      Number.isInteger(until) &&
      from >= (sorted[index - 1]?.[1] ?? 0) &&
      until > from &&
      until <= dayMinutes,
  );
}
