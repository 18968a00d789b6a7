import { mediaMixJobType, mediaMixTask, mediaMixTrainInput } from "@bellwether/ad-roi/media-mix/contract";
import { trainInput as scoreInput, trainJobType as scoreJobType } from "@bellwether/customer-behaviour/contract";
import { recommendInput, recommendJobType } from "@bellwether/customer-behaviour/recommend/contract";
import { trainInput, trainJobType } from "@bellwether/demand-forecast/contract";
import { planInput, planJobType } from "@bellwether/inventory/contract";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { JobSchedules } from "@bellwether/runtime/jobs/job-schedules";
import { pruneJobType } from "@bellwether/runtime/registry/prune-contract";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import {
  supportKnowledgeJobType,
  supportKnowledgeTask,
  supportKnowledgeTrainInput,
} from "@bellwether/smart-support/retrieval/train/contract";
import {
  supportSatisfactionJobType,
  supportSatisfactionTask,
  supportSatisfactionTrainInput,
} from "@bellwether/smart-support/satisfaction/train/contract";
import {
  supportMoodJobType,
  supportMoodTask,
  supportMoodTrainInput,
} from "@bellwether/smart-support/understanding/mood/learnt/contract";
import {
  supportIntentsJobType,
  supportIntentsTask,
  supportIntentsTrainInput,
} from "@bellwether/smart-support/understanding/train/contract";

/** What models make of an organisation's data: once there is some, and again and again from then on. */
interface NightlyWork {
  type: string;
  input: Record<string, unknown>;
  /** Five fields, in the organisation's time zone. At night, when few look at what is made. */
  cron: string;
  /** SQL condition: there is what it is made from, and nothing was made of it yet. */
  isMissing: string;
  /** What a person who starts Bellwether is told while it is done for the first time, and after. */
  name: string;
  result: string;
}

const customersBought = "EXISTS (SELECT FROM sales_order WHERE customer_id IS NOT NULL)";

/** In the order in which each is made from the one before; forecasts first, which are what a newcomer waits for. */
export const nightlyWork: readonly NightlyWork[] = [
  {
    type: trainJobType,
    input: trainInput.parse({}),
    cron: "30 2 * * *",
    isMissing: "NOT EXISTS (SELECT FROM model_version)",
    name: "Training",
    result: "Forecasts: trained, and on the screen",
  },
  {
    type: planJobType,
    input: planInput.parse({}),
    // An hour after the training, with its forecasts.
    cron: "30 3 * * *",
    isMissing: "EXISTS (SELECT FROM stock_position) AND NOT EXISTS (SELECT FROM inventory_plan)",
    name: "Planning stock",
    result: "Stock: policies, proposals and exceptions worked out",
  },
  {
    type: scoreJobType,
    input: scoreInput.parse({}),
    // Between training and planning, so that heavy work does not meet.
    cron: "0 3 * * *",
    isMissing: `${customersBought} AND NOT EXISTS (SELECT FROM customer_score)`,
    name: "Scoring customers",
    result: "Customers: scored, with what is at stake",
  },
  {
    type: recommendJobType,
    input: recommendInput.parse({}),
    cron: "0 4 * * *",
    isMissing: `${customersBought} AND NOT EXISTS (SELECT FROM recommendation)`,
    name: "Recommending products",
    result: "Recommendations: made for every customer",
  },
  {
    type: mediaMixJobType,
    input: mediaMixTrainInput.parse({}),
    // On Mondays, when a week is over: a media mix learns from whole weeks.
    cron: "0 5 * * 1",
    isMissing: `EXISTS (SELECT FROM ad_spend) AND NOT EXISTS (SELECT FROM model_version WHERE task = '${mediaMixTask}')`,
    name: "Learning the media mix",
    result: "Media mix: learnt, and tested on effects that are known",
  },
  {
    type: supportKnowledgeJobType,
    input: supportKnowledgeTrainInput.parse({}),
    // With the articles that people wrote by day.
    cron: "0 2 * * *",
    isMissing: `EXISTS (SELECT FROM passage) AND NOT EXISTS (SELECT FROM model_version WHERE task = '${supportKnowledgeTask}')`,
    name: "Learning how articles answer",
    result: "Support: answers from its articles, as far as it can tell",
  },
  {
    type: supportIntentsJobType,
    input: supportIntentsTrainInput.parse({}),
    // With what people accepted by day.
    cron: "15 2 * * *",
    isMissing: `EXISTS (SELECT FROM support_example) AND NOT EXISTS (SELECT FROM model_version WHERE task = '${supportIntentsTask}')`,
    name: "Learning what customers ask",
    result: "Support: understands what customers ask about",
  },
  {
    type: supportMoodJobType,
    input: supportMoodTrainInput.parse({}),
    // Before satisfaction, which looks at moods.
    cron: "40 2 * * *",
    isMissing: `EXISTS (SELECT FROM support_example WHERE mood IS NOT NULL) AND NOT EXISTS (SELECT FROM model_version WHERE task = '${supportMoodTask}')`,
    name: "Learning how customers sound",
    result: "Support: hears how customers sound",
  },
  {
    type: supportSatisfactionJobType,
    input: supportSatisfactionTrainInput.parse({}),
    // With the day's ratings, and for the day's conversations.
    cron: "45 2 * * *",
    isMissing: `EXISTS (SELECT FROM conversation WHERE csat IS NOT NULL) AND NOT EXISTS (SELECT FROM model_version WHERE task = '${supportSatisfactionTask}')`,
    name: "Learning how satisfied customers are",
    result: "Support: knows how satisfied customers probably are who did not say",
  },
];

/** What nights clear away, which nobody waits for. After all that is made. */
export const nightlyUpkeep: readonly Pick<NightlyWork, "type" | "input" | "cron">[] = [
  { type: pruneJobType, input: {}, cron: "30 4 * * *" },
];

/** Sees to it that all of it is done every night of the organisation's own time zone. Schedules it has stay. */
export function ensureNights(door: TenantDoor, tenantId: TenantId): Promise<void> {
  const schedules = new JobSchedules(new JobQueue(door));
  return door.write(tenantId, async (db) => {
    const [organisation] = await db.query<{ time_zone: string }[]>("SELECT time_zone FROM organisation");
    const timeZone = organisation?.time_zone ?? "UTC";
    const known = await schedules.list(db, tenantId);
    for (const { type, cron, input } of [...nightlyWork, ...nightlyUpkeep]) {
      if (known.some((schedule) => schedule.type === type && schedule.timeZone === timeZone)) continue;
      await schedules.set(db, { tenantId, type, cron, timeZone, input });
    }
  });
}

/** Whether the organisation still waits for it to be done for the first time: a first start, or one that was cut off. */
export function isLacking(door: TenantDoor, tenantId: TenantId, { type, isMissing }: NightlyWork): Promise<boolean> {
  return door.read(tenantId, async (db) => {
    const [row] = await db.query<{ lacking: boolean }[]>(
      `SELECT ${isMissing} AND NOT EXISTS (SELECT FROM job WHERE type = $1) AS lacking`,
      [type],
    );
    return row?.lacking === true;
  });
}

/** Asks for it to be done for the first time, unless that is on its way already. Returns the job's id. */
export function enqueueFirst(door: TenantDoor, tenantId: TenantId, { type, input }: NightlyWork): Promise<string> {
  const request = { tenantId, type, input, createdBy: null, singletonKey: "first-start" };
  return door.write(tenantId, (db) => new JobQueue(door).enqueue(db, request));
}
