import type { EntityManager } from "typeorm";
import { type AudiencePlan, agreedSql, audienceOf } from "../outbox/freeze-audience.ts";
import type { AudienceDesk } from "../ports.ts";
import type { ListAnswer, ListedPerson } from "./audience-channel.ts";
import { forgetMembers, type ListRun } from "./list-people.ts";

/** What an audience still wants: everybody who agrees, whoever of them is in it, or nobody since the campaign is over. */
export type ListScope =
  | { kind: "AGREED" }
  | { kind: "IN"; plan: AudiencePlan; desk: AudienceDesk }
  | { kind: "NOBODY" };

/**
 * Takes off a campaign's list whoever is not to be on it any more: who took consent back, was erased or merged away, or left a live audience;
 * and everybody once it is over. Only what the platform confirmed is forgotten here.
 *
 * @returns how many were taken off, and what stopped it; null where nothing did
 */
export async function unlistPeople(
  run: ListRun,
  scope: ListScope,
): Promise<{ removed: number; stopped: Exclude<ListAnswer, { outcome: "TAKEN" }> | null }> {
  const { door, tenantId, list, signal } = run;
  let removed = 0;
  for (;;) {
    signal.throwIfAborted();
    const people = await door.read(tenantId, (db) => unwanted(db, run, scope));
    if (people.length === 0) return { removed, stopped: null };
    const answer = await list.channel.remove(people);
    if (answer.outcome !== "TAKEN") return { removed, stopped: answer };
    // Whom it could not read it does not have.
    await door.write(tenantId, (db) =>
      forgetMembers(
        db,
        people.map(({ id }) => id),
      ),
    );
    removed += people.length;
  }
}

/** Joined, since what is not in a list that is too large to be kept in memory is looked for through all of it, once for each member. */
const notAmongSql = "LEFT JOIN audience ON audience.customer_id = member.customer_id";

async function unwanted(db: EntityManager, { campaignId, list }: ListRun, scope: ListScope): Promise<ListedPerson[]> {
  const audience = scope.kind === "IN" ? await audienceOf(db, scope.plan, scope.desk) : null;
  const values = audience?.values ?? [];
  const [campaign, limit] = [`$${values.length + 1}::uuid`, `$${values.length + 2}::integer`];
  const isUnwanted =
    scope.kind === "NOBODY"
      ? "true"
      : `customer.id IS NULL OR customer.erased_at IS NOT NULL OR customer.merged_into IS NOT NULL OR NOT ${agreedSql("'ADVERTISING'")}
         ${audience === null ? "" : "OR audience.customer_id IS NULL"}`;
  return db.query(
    `${audience === null ? "" : `WITH audience AS MATERIALIZED (SELECT DISTINCT customer_id FROM (${audience.sql}) AS wanted)`}
     SELECT member.id, encode(email_digest, 'hex') AS email, encode(phone_digest, 'hex') AS phone
     FROM ad_audience_member AS member LEFT JOIN customer ON customer.id = member.customer_id
       ${audience === null ? "" : notAmongSql}
     WHERE member.campaign_id = ${campaign} AND (${isUnwanted}) ORDER BY member.id LIMIT ${limit}`,
    [...values, campaignId, list.channel.batch],
  );
}

/** Has people wait again who were taken off and are wanted back: who agrees anew, came back into a live audience, or whose campaign goes on. */
export async function takeReturned(db: EntityManager, campaignId: string, scope: ListScope): Promise<void> {
  const audience = scope.kind === "IN" ? await audienceOf(db, scope.plan, scope.desk) : null;
  const values = audience?.values ?? [];
  await db.query(
    `UPDATE campaign_send AS send SET status = 'WAITING', next_attempt_at = now()
     WHERE campaign_id = $${values.length + 1}::uuid AND channel = 'AD_PLATFORM' AND status = 'SENT'
       ${audience === null ? "" : `AND customer_id IN (SELECT customer_id FROM (${audience.sql}) AS audience)`}
       AND NOT EXISTS (SELECT FROM ad_audience_member AS member WHERE member.id = send.id)
       AND EXISTS (SELECT FROM customer WHERE customer.id = send.customer_id AND ${agreedSql("'ADVERTISING'")})`,
    [...values, campaignId],
  );
}
