import type { Locale } from "@bellwether/schema/contracts/locale";
import { deleteCannedReply, saveCannedReply } from "@bellwether/smart-support/conversations/desk/save-canned-reply";
import { type DeskSaved, saveAgent, saveHours } from "@bellwether/smart-support/conversations/desk/save-desk";
import { readServiceHours } from "@bellwether/smart-support/conversations/store/service-hours";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { isUuid } from "../auth/is-uuid.ts";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { globalId, parseKey } from "../node/global-id.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { SupportLanguage, supportLanguage, supportLocale } from "../support-knowledge/support-language.enum.ts";

@ObjectType("CannedReply", { description: "Words that agents say often." })
export class CannedReply {
  @Field(() => ID, { description: "Its key." })
  replyId!: string;

  @Field(() => String, { description: "What an agent types to have it." })
  shortcut!: string;

  @Field(() => SupportLanguage, { description: "The language." })
  locale!: SupportLanguage;

  @Field(() => String, {
    description:
      "The words; `{{customer.name}}`, `{{agent.name}}`, `{{order.number}}` and `{{conversation.subject}}` are filled.",
  })
  body!: string;

  @Field(() => Int, { description: "Grows with every change." })
  version!: number;
}

@ObjectType("SupportAgent", { description: "Somebody who answers customers." })
export class SupportAgent {
  memberReference!: string;

  @Field(() => ID, { description: "The member's id, to give conversations to and to call in notes." })
  memberId!: string;

  @Field(() => [String], { description: "What they know." })
  skills!: string[];

  @Field(() => [SupportLanguage], { description: "The languages that they write." })
  locales!: SupportLanguage[];

  @Field(() => Int, { description: "Conversations at once." })
  capacity!: number;

  @Field(() => Boolean, { description: "Whether they are given conversations now." })
  isAvailable!: boolean;

  @Field(() => Int, { description: "Conversations that they have and that are not put aside." })
  load!: number;
}

@ObjectType("OpenHours", { description: "A span of a day in which somebody is there." })
export class OpenHours {
  @Field(() => Int, { description: "Minutes after midnight at which it begins." })
  from!: number;

  @Field(() => Int, { description: "Minutes after midnight at which it ends." })
  until!: number;
}

@ObjectType("SupportHours", { description: "When somebody is there to answer, and how soon customers are answered." })
export class SupportHours {
  @Field(() => String, { description: "The time zone, as IANA names it." })
  timeZone!: string;

  @Field(() => [[OpenHours]], { description: "The hours of each weekday, Monday first." })
  week!: OpenHours[][];

  @Field(() => [DateScalar], { description: "Days on which nobody is there." })
  holidays!: string[];

  @Field(() => Int, { description: "Minutes of open hours until a person answers first." })
  firstReplyMinutes!: number;

  @Field(() => Int, { description: "The same for every later answer." })
  nextReplyMinutes!: number;

  @Field(() => Int, { description: "Grows with every change; 0 before anybody said anything." })
  version!: number;
}

@InputType("CannedReplySaveInput", { description: "Words that agents say often." })
export class CannedReplySaveInput {
  @Field(() => ID, { nullable: true, description: "The reply to change; a new one when not given." })
  replyId?: string | null;

  @Field(() => Int, { nullable: true, description: "The version that the change rests on." })
  version?: number | null;

  @Field(() => String, { description: "What an agent types to have it." })
  shortcut!: string;

  @Field(() => SupportLanguage, { description: "The language." })
  locale!: SupportLanguage;

  @Field(() => String, { description: "The words." })
  body!: string;
}

@InputType("SupportAgentSaveInput", { description: "In what somebody answers customers, and how much at once." })
export class SupportAgentSaveInput {
  @Field(() => ID, { description: "The member." })
  memberId!: string;

  @Field(() => [String], { description: "What they know." })
  skills!: string[];

  @Field(() => [SupportLanguage], { description: "The languages that they write." })
  locales!: SupportLanguage[];

  @Field(() => Int, { description: "Conversations at once, 1 to 100." })
  capacity!: number;

  @Field(() => Boolean, { description: "Whether they are given conversations now." })
  isAvailable!: boolean;
}

@InputType("OpenHoursInput", { description: "A span of a day in which somebody is there." })
export class OpenHoursInput {
  @Field(() => Int, { description: "Minutes after midnight at which it begins." })
  from!: number;

  @Field(() => Int, { description: "Minutes after midnight at which it ends." })
  until!: number;
}

@InputType("SupportHoursSaveInput", { description: "When somebody is there, and how soon customers are answered." })
export class SupportHoursSaveInput {
  @Field(() => Int, { description: "The version that this rests on; 0 the first time." })
  version!: number;

  @Field(() => String, { description: "The time zone, as IANA names it." })
  timeZone!: string;

  @Field(() => [[OpenHoursInput]], { description: "The hours of each weekday, Monday first." })
  week!: OpenHoursInput[][];

  @Field(() => [DateScalar], { description: "Days on which nobody is there." })
  holidays!: string[];

  @Field(() => Int, { description: "Minutes of open hours until a person answers first." })
  firstReplyMinutes!: number;

  @Field(() => Int, { description: "The same for every later answer." })
  nextReplyMinutes!: number;
}

@ObjectType("SupportDeskPayload", { description: "What became of changing who is there for customers, and when." })
export class SupportDeskPayload {
  @Field(() => Boolean, { description: "Whether it was done." })
  saved!: boolean;

  @Field(() => [UserError], { description: "Why not; empty on success." })
  userErrors!: UserError[];
}

type Reads = Pick<RequestContext, "db">;

export async function cannedReplies({ db }: Reads): Promise<CannedReply[]> {
  const rows = await db.query<Omit<CannedReply, "locale"> & { locale: Locale }>(
    `SELECT id AS "replyId", shortcut, locale, body, version FROM canned_reply ORDER BY shortcut, locale LIMIT 500`,
  );
  return rows.map((row) => ({ ...row, locale: supportLanguage(row.locale) }));
}

export async function supportAgents({ db }: Reads): Promise<SupportAgent[]> {
  const rows = await db.query<Omit<SupportAgent, "locales" | "memberId"> & { locales: Locale[] }>(
    `SELECT member AS "memberReference", skills, locales, capacity, is_available AS "isAvailable",
       (SELECT count(*)::integer FROM conversation c WHERE c.assignee = a.member AND c.status = 'AGENT' AND c.snoozed_until IS NULL) AS load
     FROM support_agent a ORDER BY member LIMIT 500`,
  );
  return rows.map((row) => ({
    ...row,
    memberId: globalId("Member", row.memberReference),
    locales: row.locales.map(supportLanguage),
  }));
}

export async function supportHours({ door, caller }: RequestContext): Promise<SupportHours> {
  const { hours, ...promises } = await door.read(caller.tenantId, readServiceHours);
  const week = hours.week.map((day) => day.map(([from, until]) => ({ from, until })));
  return { ...promises, timeZone: hours.timeZone, week, holidays: [...hours.holidays] };
}

const done: SupportDeskPayload = { saved: true, userErrors: [] };

export async function cannedReplySave(
  { replyId, version, shortcut, locale, body }: CannedReplySaveInput,
  { door, caller }: RequestContext,
): Promise<SupportDeskPayload> {
  if (replyId != null && !isUuid(replyId)) return refusedReply(caller.locale);
  const known = replyId == null ? null : { id: replyId, version: version ?? 0 };
  const reply = { shortcut: shortcut.trim(), locale: supportLocale(locale), body };
  const saved = await door.write(caller.tenantId, (db) => saveCannedReply(db, reply, known, caller.id));
  if (saved.outcome === "saved") return done;
  return { saved: false, userErrors: [failure(caller.locale, saved.code, saved.field, saved.facts)] };
}

export async function cannedReplyDelete(
  replyId: string,
  { door, caller }: RequestContext,
): Promise<SupportDeskPayload> {
  if (!isUuid(replyId)) return refusedReply(caller.locale);
  const wasThere = await door.write(caller.tenantId, (db) => deleteCannedReply(db, replyId));
  return wasThere ? done : refusedReply(caller.locale);
}

const refusedReply = (locale: RequestContext["caller"]["locale"]): SupportDeskPayload => ({
  saved: false,
  userErrors: [failure(locale, "reply.unknown", ["replyId"])],
});

const deskPayload = (saved: DeskSaved, locale: RequestContext["caller"]["locale"]): SupportDeskPayload =>
  saved.outcome === "saved"
    ? done
    : { saved: false, userErrors: [failure(locale, saved.code, saved.field, saved.facts)] };

export async function supportAgentSave(
  { memberId, skills, locales, capacity, isAvailable }: SupportAgentSaveInput,
  { door, caller, services }: RequestContext,
): Promise<SupportDeskPayload> {
  const member = parseKey("Member", memberId, "input.memberId");
  if ((await services.people.member(caller.tenantId, member)) === null)
    return { saved: false, userErrors: [failure(caller.locale, "conversation.agent-unknown", ["memberId"])] };
  const agent = { member, skills, locales: locales.map(supportLocale), capacity, isAvailable };
  return deskPayload(await door.write(caller.tenantId, (db) => saveAgent(db, agent)), caller.locale);
}

export async function supportHoursSave(
  { version, timeZone, week, holidays, ...promises }: SupportHoursSaveInput,
  { door, caller }: RequestContext,
): Promise<SupportDeskPayload> {
  const hours = { timeZone, holidays, week: week.map((day) => day.map(({ from, until }) => [from, until] as const)) };
  const wanted = { hours, version, ...promises };
  return deskPayload(await door.write(caller.tenantId, (db) => saveHours(db, wanted, caller.id)), caller.locale);
}
