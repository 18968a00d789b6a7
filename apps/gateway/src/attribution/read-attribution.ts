import {
  type AttributionAnswer,
  type AttributionQuestion,
  type AttributionUnitKey,
  attributionModelName,
} from "@bellwether/ad-roi/attribution/contract";
import { readAdNames } from "@bellwether/ad-roi/performance/read-ad-names";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import type { RequestContext } from "../context.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { askAdQuestion } from "./ask-ad-question.ts";
import type { Attribution, AttributionCredit, AttributionGroup } from "./attribution.type.ts";
import type { AttributionModel } from "./attribution-words.enum.ts";

interface SpendRow {
  channel_id: string;
  campaign_id: string | null;
  /** Numeric as text; null where a rate is not known. */
  spend: string | null;
}

/**
 * Asks the model host what led to conversions, and adds names and what was spent: three statements, however many channels there are.
 *
 * @throws GraphQLError BAD_USER_INPUT where there are more touches than one question may read; UNAVAILABLE when the host is away
 */
export async function readAttribution(
  model: AttributionModel,
  question: AttributionQuestion,
  context: RequestContext,
): Promise<Attribution> {
  const answer = await askAdQuestion<AttributionQuestion, AttributionAnswer>(attributionModelName, question, context);
  if (answer.outcome === "too-many")
    throw badUserInput(
      "range",
      `These days hold ${answer.touchpoints} touchpoints, more than one question reads; ask about fewer days.`,
    );
  const { db } = context;
  const [home] = await db.query<{ currency: string }>("SELECT currency FROM organisation");
  const currency = home?.currency ?? "GBP";
  const { channels, campaigns } = await readAdNames(
    db,
    answer.units.map(({ channelId }) => channelId),
    answer.units.flatMap(({ campaignId }) => campaignId ?? []),
  );
  const spends = await readSpend(db, question);
  const groups = answer.units.map((unit, at): AttributionGroup => {
    const spend = spends.get(keyOf(unit)) ?? null;
    const credits = answer.credits.map((credit): AttributionCredit => {
      const [conversions, value] = [credit.conversions[at]!, credit.value[at]!];
      return {
        model: credit.model,
        conversions,
        value: { amount: value.toFixed(2), currency },
        share: answer.conversions > 0 ? conversions / answer.conversions : 0,
        costPerConversion:
          spend === null || conversions <= 0 ? null : { amount: (spend / conversions).toFixed(2), currency },
        roas: spend === null || spend <= 0 ? null : value / spend,
      };
    });
    return {
      channel: channels.get(unit.channelId)!,
      campaign: unit.campaignId === null ? null : campaigns.get(unit.campaignId)!,
      spend: spend === null ? null : { amount: spend.toFixed(2), currency },
      credit: credits.find((credit) => credit.model === model)!,
      credits,
      removalEffect: answer.removalEffects?.[at] ?? null,
    };
  });
  const { journeys, conversions, value, unattributed, withoutRate } = answer;
  return {
    model,
    journeys,
    conversions,
    value: { amount: value.toFixed(2), currency },
    unattributed,
    withoutRate,
    groups: groups.sort((a, b) => b.credit.conversions - a.credit.conversions),
  };
}

/** What was spent in the days of a question, by what conversions are shared among. */
async function readSpend(
  db: TenantSnapshot,
  { from, to, by }: AttributionQuestion,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.query<SpendRow>(
    `SELECT ad_channel_id AS channel_id, ${by === "CAMPAIGN" ? "campaign_id" : "NULL::uuid"} AS campaign_id,
       CASE WHEN bool_and(spend IS NOT NULL) THEN sum(spend) END AS spend
     FROM ad_spend_converted WHERE day BETWEEN $1 AND $2 GROUP BY 1, 2`,
    [from, to],
  );
  return new Map(
    rows.flatMap(({ channel_id: channelId, campaign_id: campaignId, spend }) =>
      spend === null ? [] : [[keyOf({ channelId, campaignId }), Number(spend)]],
    ),
  );
}

function keyOf({ channelId, campaignId }: AttributionUnitKey): string {
  return `${channelId}/${campaignId}`;
}
