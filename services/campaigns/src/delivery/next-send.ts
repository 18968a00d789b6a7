/**
 * SQL of campaigns that have something to do with their people, with when; null: at once, since nobody has looked yet. Those that run send; those
 * that do not any more take people off lists at ad platforms, as long as anybody is on one.
 */
export const waitingSql = `
  SELECT campaign.id, audience.next_look_at FROM campaign CROSS JOIN LATERAL unnest(campaign.channels) AS wanted (channel)
    LEFT JOIN campaign_audience AS audience ON audience.campaign_id = campaign.id AND audience.channel = wanted.channel
  WHERE campaign.status = 'RUNNING' AND (wanted.channel <> 'AD_PLATFORM' OR campaign.ad_audience_id IS NOT NULL)
    AND (audience.campaign_id IS NULL OR audience.next_look_at IS NOT NULL)
  UNION ALL
  SELECT campaign.id, audience.next_look_at FROM campaign JOIN campaign_audience AS audience ON audience.campaign_id = campaign.id
  WHERE campaign.status IN ('PAUSED', 'ENDED', 'ARCHIVED') AND audience.channel = 'AD_PLATFORM' AND audience.next_look_at IS NOT NULL
    AND EXISTS (SELECT FROM ad_audience_member AS member WHERE member.campaign_id = campaign.id)`;

/** SQL of the moment at which there is something to send next; null where there will be nothing. */
export const nextSendSql = `(SELECT min(coalesce(next_look_at, now())) FROM (${waitingSql}) AS waiting)`;
