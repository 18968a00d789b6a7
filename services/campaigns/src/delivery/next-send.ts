/** SQL of running campaigns that have something to send, with when; null: at once, since nobody has looked yet. */
export const waitingSql = `
  SELECT campaign.id, audience.next_look_at FROM campaign CROSS JOIN LATERAL unnest(campaign.channels) AS wanted (channel)
    LEFT JOIN campaign_audience AS audience ON audience.campaign_id = campaign.id AND audience.channel = wanted.channel
  WHERE campaign.status = 'RUNNING' AND wanted.channel <> 'AD_PLATFORM'
    AND (audience.campaign_id IS NULL OR audience.next_look_at IS NOT NULL)`;

/** SQL of the moment at which there is something to send next; null where there will be nothing. */
export const nextSendSql = `(SELECT min(coalesce(next_look_at, now())) FROM (${waitingSql}) AS waiting)`;
