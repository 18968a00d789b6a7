import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { claimMessages, takeBack } from "../outbox/claim-messages.ts";
import { type AttemptEnd, type EndedAttempt, noteHandedOver, recordAttempts } from "../outbox/record-messages.ts";
import type { ClaimedMessage } from "../ports.ts";
import type { AudienceChannel, ListAnswer, ListedPerson } from "./audience-channel.ts";
import { type AdPlatform, digestsOf } from "./model/ad-digests.ts";

/** A list that a campaign fills, opened. */
export interface OpenList {
  adAudienceId: string;
  platform: AdPlatform;
  channel: AudienceChannel;
}

export interface ListRun {
  door: TenantDoor;
  tenantId: TenantId;
  campaignId: string;
  list: OpenList;
  signal: AbortSignal;
}

export interface ListTally {
  sent: number;
  bounced: number;
  skipped: number;
  doubtful: number;
  /** Why it ended before there was nothing left; null where it did not. */
  stopped: Exclude<ListAnswer, { outcome: "TAKEN" }> | null;
}

/**
 * Puts whoever waits of a campaign on its list, a batch at a time: claimed, noted as handed over with what the platform will know them by,
 * handed over, and their ends written; each is safe before the next begins. A batch that a process died with is told again, which
 * puts nobody on twice.
 */
export async function listPeople(run: ListRun): Promise<ListTally> {
  const { door, tenantId, campaignId, list, signal } = run;
  const doubtful = await door.write(tenantId, (db) => takeBack(db, campaignId, "AD_PLATFORM"));
  const tally: ListTally = { sent: 0, bounced: 0, skipped: 0, doubtful, stopped: null };
  while (tally.stopped === null) {
    signal.throwIfAborted();
    const claim = await door.write(tenantId, (db) => claimMessages(db, campaignId, "AD_PLATFORM", list.channel.batch));
    tally.skipped += claim.skipped;
    if (claim.messages.length === 0 && claim.skipped === 0) break;
    if (claim.messages.length > 0) await listBatch(run, claim.messages, tally);
  }
  return tally;
}

async function listBatch(run: ListRun, messages: readonly ClaimedMessage[], tally: ListTally): Promise<void> {
  const { door, tenantId, campaignId, list } = run;
  const { mine, people } = await door.write(tenantId, async (db) => {
    const handed = await noteHandedOver(db, campaignId, messages);
    const own = messages.filter(({ id }) => handed.has(id));
    const known = await knownPeople(db, list.platform, own);
    await noteMembers(db, run, known);
    return { mine: own, people: known };
  });
  const answer: ListAnswer =
    people.length === 0 ? { outcome: "TAKEN", answer: "", refused: new Map() } : await list.channel.add(people);
  const isKnown = new Set(people.map(({ id }) => id));
  const ended = mine.map((message): EndedAttempt => ({ message, handOver: endOf(message.id, answer, isKnown) }));
  await door.write(tenantId, async (db) => {
    await recordAttempts(db, ended);
    if (answer.outcome === "TAKEN") await forgetMembers(db, [...answer.refused.keys()]);
  });
  for (const { handOver } of ended) {
    if (handOver.outcome === "SENT") tally.sent += 1;
    if (handOver.outcome === "BOUNCED") tally.bounced += 1;
  }
  if (answer.outcome !== "TAKEN") tally.stopped = answer;
}

function endOf(id: string, answer: ListAnswer, isKnown: ReadonlySet<string>): AttemptEnd {
  if (!isKnown.has(id)) return { outcome: "BOUNCED", answer: "", isGone: false };
  // Whether the platform is away or wants none of ours, no use in trying the next.
  if (answer.outcome !== "TAKEN") return { outcome: "WAITING", answer: answer.answer };
  const why = answer.refused.get(id);
  return why === undefined
    ? { outcome: "SENT", answer: answer.answer }
    : { outcome: "BOUNCED", answer: why, isGone: false };
}

/** Those whom the platform can know, with what it knows them by. */
async function knownPeople(
  db: EntityManager,
  platform: AdPlatform,
  messages: readonly ClaimedMessage[],
): Promise<ListedPerson[]> {
  const phones: { id: string; phone: string | null }[] = await db.query(
    "SELECT id, attributes->>'phone' AS phone FROM customer WHERE id = ANY ($1::uuid[])",
    [messages.map(({ customerId }) => customerId)],
  );
  const phoneOf = new Map(phones.map(({ id, phone }) => [id, phone]));
  // In one order, so that a batch that is told again is the same batch.
  const ordered = [...messages].sort((one, other) => (one.id < other.id ? -1 : 1));
  return ordered.flatMap(({ id, customerId, email }) => {
    const digests = digestsOf(platform, { email, phone: phoneOf.get(customerId) ?? null });
    const person = { id, email: digests.email?.toString("hex") ?? null, phone: digests.phone?.toString("hex") ?? null };
    return person.email === null && person.phone === null ? [] : [person];
  });
}

async function noteMembers(db: EntityManager, run: ListRun, people: readonly ListedPerson[]): Promise<void> {
  await db.query(
    `INSERT INTO ad_audience_member (id, ad_audience_id, campaign_id, customer_id, email_digest, phone_digest)
     SELECT person.id, $2, $3, send.customer_id, decode(person.email, 'hex'), decode(person.phone, 'hex')
     FROM jsonb_to_recordset($1::jsonb) AS person (id uuid, email text, phone text) JOIN campaign_send AS send ON send.id = person.id
     ON CONFLICT (tenant_id, id) DO UPDATE SET email_digest = excluded.email_digest, phone_digest = excluded.phone_digest`,
    [JSON.stringify(people), run.list.adAudienceId, run.campaignId],
  );
}

/** Forgets who is on a list no more, or never was. */
export async function forgetMembers(db: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.query("DELETE FROM ad_audience_member WHERE id = ANY ($1::uuid[])", [ids]);
}
