import { type AudienceReach, audienceReach } from "@bellwether/campaigns/life/audience-reach";
import { type AudienceState, audienceState } from "@bellwether/campaigns/life/audience-state";
import { readCampaign } from "@bellwether/campaigns/life/campaign-record";
import { compilePredicates } from "@bellwether/segments/model/compile/compile-predicates";
import { inlineSegments } from "@bellwether/segments/model/inline-segments";
import type { Predicate } from "@bellwether/segments/model/predicate";
import { predicatesOf, readLiveSegments } from "@bellwether/segments/store/live-segments";
import { instantOf } from "@bellwether/segments/store/segment-locks";
import { joinWholeTables } from "@bellwether/segments/store/statement-settings";
import { Field, Int, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const CampaignAudienceState = describedEnum("CampaignAudienceState", "Whether an audience can be sent to.", {
  NONE: "Nobody said whom it is for.",
  INLINE: "A rule of the campaign's own.",
  BUILDING: "The segment's members are being worked out, for seconds.",
  EMPTY: "Nobody is in the segment.",
  GONE: "The segment was put away.",
  FILLED: "The segment has members.",
});

@ObjectType("CampaignReach", { description: "How many of a campaign's audience a mail would reach at this moment." })
export class CampaignReach {
  @Field(() => CampaignAudienceState, { description: "Whether the audience can be sent to." })
  state!: AudienceState;

  @Field(() => Int, { description: "People in the audience." })
  total!: number;

  @Field(() => Int, { description: "Of them, those without an address that takes mail." })
  withoutAddress!: number;

  @Field(() => Int, { description: "Of the others, those who have not agreed to mail." })
  withoutConsent!: number;

  @Field(() => Int, { description: "Of the others, those who got as much lately as the cap allows." })
  capped!: number;

  @Field(() => Int, { description: "Of the others, about as many as are held out to compare with." })
  heldOut!: number;

  @Field(() => Int, { description: "Who would get it." })
  reachable!: number;
}

/** Milliseconds that counting may take: a person waits for it. */
const timeoutMs = 10_000;

/** Counts whom a campaign would reach; null where it is not planned here. */
export async function campaignReach(
  key: string,
  { door, caller }: Pick<RequestContext, "door" | "caller">,
): Promise<CampaignReach | null> {
  return door.read(caller.tenantId, async (db) => {
    const found = await readCampaign(db, key);
    if (found === null || found === "imported") return null;
    const { audience, frequencyCap, holdoutShare } = found.plan;
    const state = await audienceState(db, audience);
    const nobody = { total: 0, withoutAddress: 0, withoutConsent: 0, capped: 0, reachable: 0 };
    const people = await peopleOf(db, audience);
    const reach: AudienceReach = people === null ? nobody : await audienceReach(db, people, frequencyCap);
    const heldOut = Math.round(reach.reachable * holdoutShare);
    return { state, ...reach, heldOut, reachable: reach.reachable - heldOut };
  });
}

async function peopleOf(
  db: EntityManager,
  { segmentId, predicate }: { segmentId: string | null; predicate: object | null },
): Promise<{ sql: string; values: readonly unknown[] } | null> {
  if (segmentId !== null)
    return { sql: "SELECT customer_id FROM segment_member WHERE segment_id = $1::uuid", values: [segmentId] };
  if (predicate === null) return null;
  await joinWholeTables(db, timeoutMs);
  const whole = inlineSegments(predicate as Predicate, predicatesOf(await readLiveSegments(db)));
  const compiled = compilePredicates([whole], { now: await instantOf(db), customers: null });
  return {
    sql: `SELECT u.id AS customer_id FROM ${compiled.from} WHERE ${compiled.tests[0]}`,
    values: compiled.values.values,
  };
}
