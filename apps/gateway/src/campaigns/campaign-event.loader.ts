import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { Field, Int, ObjectType } from "type-graphql";
import { groupsInKeyOrder } from "../loaders.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { changedFields } from "./campaign-payload.ts";
import { CampaignAction, CampaignCause, CampaignField, CampaignStatus } from "./campaign-words.enum.ts";

@ObjectType("CampaignEvent", { description: "One thing that was done with a campaign." })
export class CampaignEvent {
  authorReference!: string | null;

  /** A code where the platform did it, words where a person did. */
  reasonKept!: string | null;

  @Field(() => Int, { description: "The version that it led to." })
  version!: number;

  @Field(() => CampaignAction, { nullable: true, description: "The step; null where what it says was changed." })
  action!: CampaignAction | null;

  @Field(() => CampaignStatus, { nullable: true, description: "Where it was before; null for a new one." })
  from!: CampaignStatus | null;

  @Field(() => CampaignStatus, { description: "Where it was after." })
  to!: CampaignStatus;

  @Field(() => CampaignCause, { description: "Who did it." })
  cause!: CampaignCause;

  @Field(() => [CampaignField], { description: "What was changed." })
  fields!: CampaignField[];

  @Field(() => DateTimeScalar, { description: "When." })
  occurredAt!: Date;
}

/** Events of each campaign that are told. */
const toldAtMost = 200;

interface EventRow {
  campaign_id: string;
  version: number;
  action: CampaignAction | null;
  from_status: CampaignStatus | null;
  to_status: CampaignStatus;
  cause: CampaignCause;
  author: string | null;
  reason: string | null;
  changes: object;
  occurred_at: Date;
}

/** What was done with each campaign, the latest first, by the campaign's key. */
export function eventsByCampaign(db: TenantSnapshot, stepsOnly: boolean): DataLoader<string, CampaignEvent[]> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<EventRow>(
      `SELECT e.* FROM unnest($1::uuid[]) AS asked (id) CROSS JOIN LATERAL (
         SELECT campaign_id, version, action, from_status, to_status, cause, author, reason, changes, occurred_at
         FROM campaign_event WHERE campaign_id = asked.id AND (action IS NOT NULL OR NOT $2)
         ORDER BY version DESC LIMIT ${toldAtMost}
       ) AS e`,
      [keys, stepsOnly],
    );
    return groupsInKeyOrder(keys, rows, (row) => row.campaign_id, toEvent);
  });
}

function toEvent(row: EventRow): CampaignEvent {
  return {
    version: row.version,
    action: row.action,
    from: row.from_status,
    to: row.to_status,
    cause: row.cause,
    fields: changedFields(row.changes),
    authorReference: row.author,
    reasonKept: row.reason,
    occurredAt: row.occurred_at,
  };
}
