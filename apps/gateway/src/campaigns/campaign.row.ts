import { scheduleInstant } from "@bellwether/campaigns/life/model/schedule-instant";
import { openActions } from "@bellwether/campaigns/life/model/transitions";
import { isWebAddress, markedUrl } from "@bellwether/campaigns/life/model/utm";
import type { Predicate } from "@bellwether/segments/model/predicate";
import type { CampaignObjective } from "../ad-performance/campaign-objective.enum.ts";
import { globalId } from "../node/global-id.ts";
import { publicPredicate } from "../segments/segment.row.ts";
import type { Campaign } from "./campaign.type.ts";
import type { CampaignMoment, CampaignSchedule, CampaignUtm } from "./campaign-parts.type.ts";
import type {
  AudienceMode,
  CampaignChannel,
  CampaignPacing,
  CampaignSource,
  CampaignStatus,
  GuardMode,
} from "./campaign-words.enum.ts";

const wallText = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI')`;

export const campaignColumns = `c.id, c.external_id, c.source, c.name, c.description, c.status, c.version, c.objective, c.channels,
  trim_scale(c.budget)::text AS budget, c.currency, c.pacing, c.time_zone, ${wallText("c.starts_at_wall")} AS starts_at_wall,
  ${wallText("c.ends_at_wall")} AS ends_at_wall, c.starts_on::text, c.ends_on::text, c.segment_id, c.audience_predicate,
  c.audience_mode, c.ad_audience_id, c.holdout_share::double precision, c.cap_sends, c.cap_days, c.guard, c.landing_url, c.utm, c.created_by,
  c.created_at, c.updated_by, c.updated_at`;

export interface CampaignRow {
  id: string;
  external_id: string;
  source: CampaignSource;
  name: string;
  description: string | null;
  status: CampaignStatus | null;
  version: number;
  objective: CampaignObjective | null;
  channels: CampaignChannel[];
  budget: string | null;
  currency: string | null;
  pacing: CampaignPacing;
  time_zone: string | null;
  starts_at_wall: string | null;
  ends_at_wall: string | null;
  starts_on: string | null;
  ends_on: string | null;
  segment_id: string | null;
  audience_predicate: Predicate | null;
  audience_mode: AudienceMode;
  ad_audience_id: string | null;
  holdout_share: number;
  cap_sends: number | null;
  cap_days: number | null;
  guard: GuardMode;
  landing_url: string | null;
  utm: Partial<CampaignUtm>;
  created_by: string | null;
  created_at: Date;
  updated_by: string | null;
  updated_at: Date;
}

const noMarks: CampaignUtm = { source: "", medium: "", campaign: "", term: "", content: "" };

export function toCampaign(row: CampaignRow): Campaign {
  const { landing_url: landingUrl, cap_sends: sends, cap_days: days, audience_predicate: predicate } = row;
  const utm = { ...noMarks, ...row.utm };
  return {
    id: globalId("Campaign", row.id),
    key: row.id,
    externalId: row.external_id,
    source: row.source,
    name: row.name,
    description: row.description,
    status: row.status,
    version: row.version,
    openActions: row.status === null ? [] : openActions(row.status),
    objective: row.objective,
    channels: row.channels,
    budget: row.budget === null ? null : { amount: row.budget, currency: row.currency! },
    pacing: row.pacing,
    schedule: scheduleOf(row),
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    audience: {
      segmentKey: row.segment_id,
      keyedPredicate: predicate,
      predicate: predicate && publicPredicate(predicate),
      mode: row.audience_mode,
    },
    adAudienceKey: row.ad_audience_id,
    holdoutShare: row.holdout_share,
    frequencyCap: sends === null || days === null ? null : { sends, days },
    guard: row.guard,
    landingUrl,
    markedUrl: landingUrl !== null && isWebAddress(landingUrl) ? markedUrl(landingUrl, utm) : null,
    utm,
    createdByReference: row.created_by,
    createdAt: row.created_at,
    updatedByReference: row.updated_by,
    updatedAt: row.updated_at,
  };
}

function scheduleOf({ time_zone: timeZone, starts_at_wall, ends_at_wall }: CampaignRow): CampaignSchedule | null {
  if (timeZone === null) return null;
  return { timeZone, start: momentOf(starts_at_wall, timeZone), end: momentOf(ends_at_wall, timeZone) };
}

function momentOf(wallTime: string | null, timeZone: string): CampaignMoment | null {
  if (wallTime === null) return null;
  const { instant, clockChange, wallTime: shownTime } = scheduleInstant(wallTime, timeZone);
  return { wallTime, instant, clockChange, shownTime };
}
