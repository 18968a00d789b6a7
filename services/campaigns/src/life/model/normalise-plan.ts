import type { CampaignPlan, Creative, Utm, Variant } from "./campaign-plan.ts";

/** A plan in the one form that is stored and compared: words trimmed, numbers without needless zeros, lists in a fixed order. */
export function normalisePlan(plan: CampaignPlan): CampaignPlan {
  const { budget, schedule, audience, frequencyCap, utm } = plan;
  return {
    name: plan.name.trim(),
    description: textOrNull(plan.description),
    objective: plan.objective,
    channels: [...new Set(plan.channels)].sort(),
    budget: budget && { amount: plainDecimal(budget.amount), currency: budget.currency },
    pacing: plan.pacing,
    schedule: schedule && { timeZone: schedule.timeZone, startsAt: schedule.startsAt, endsAt: schedule.endsAt },
    audience: { segmentId: audience.segmentId, predicate: audience.predicate, mode: audience.mode },
    adAudienceId: plan.channels.includes("AD_PLATFORM") ? plan.adAudienceId : null,
    holdoutShare: Math.round(plan.holdoutShare * 10_000) / 10_000,
    frequencyCap: frequencyCap && { sends: frequencyCap.sends, days: frequencyCap.days },
    guard: plan.guard,
    productIds: [...new Set(plan.productIds)].sort(),
    landingUrl: textOrNull(plan.landingUrl),
    utm: normaliseUtm(utm),
    variants: plan.variants.map(normaliseVariant),
  };
}

function normaliseUtm({ source, medium, campaign, term, content }: Utm): Utm {
  return {
    source: source.trim(),
    medium: medium.trim(),
    campaign: campaign.trim(),
    term: term.trim(),
    content: content.trim(),
  };
}

function normaliseVariant({ id, name, share, creatives }: Variant): Variant {
  const byLocale = [...creatives].sort((a, b) => a.locale.localeCompare(b.locale, "en"));
  return { id, name: name.trim(), share, creatives: byLocale.map(normaliseCreative) };
}

function normaliseCreative({ locale, subject, preheader, body, format, linkUrl }: Creative): Creative {
  return {
    locale,
    subject: subject.trim(),
    preheader: preheader.trim(),
    body,
    format,
    linkUrl: textOrNull(linkUrl),
  };
}

function textOrNull(text: string | null): string | null {
  return text?.trim() || null;
}

/** @example plainDecimal("0100.50") // "100.5" */
function plainDecimal(text: string): string {
  const match = /^0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text.trim());
  if (match === null) return text.trim();
  return match[2] ? `${match[1]}.${match[2]}` : match[1]!;
}
