import type { CampaignPlan, Variant } from "./campaign-plan.ts";
import { type PlanProblem, problem } from "./plan-problems.ts";
import { scheduleInstant } from "./schedule-instant.ts";

export type ReadinessCode =
  | "campaign.no-objective"
  | "campaign.no-channel"
  | "campaign.no-audience"
  | "campaign.no-start"
  | "campaign.start-passed"
  | "campaign.end-passed"
  | "campaign.no-budget"
  | "campaign.no-creative"
  | "campaign.no-subject"
  | "campaign.no-body"
  | "campaign.languages-differ";

/** What a plan still lacks. */
export type ReadinessProblem = PlanProblem<ReadinessCode>;

/**
 * What is missing before a campaign may be scheduled or started. The database knows more: whether its segment has anybody in it.
 *
 * @param now by which its end must not be over
 */
export function readinessProblems(plan: CampaignPlan, now: Date): ReadinessProblem[] {
  const problems: ReadinessProblem[] = [];
  const { objective, channels, audience, budget, schedule } = plan;
  if (objective === null) problems.push(problem("campaign.no-objective", ["objective"]));
  if (channels.length === 0) problems.push(problem("campaign.no-channel", ["channels"]));
  // An ad platform finds its own audience, unless it is given a list of people.
  const isForPeople = channels.some((one) => one !== "AD_PLATFORM") || plan.adAudienceId !== null;
  if (audience.segmentId === null && audience.predicate === null && isForPeople)
    problems.push(problem("campaign.no-audience", ["audience"]));
  if (budget === null && channels.includes("AD_PLATFORM")) problems.push(problem("campaign.no-budget", ["budget"]));
  if (typeof schedule?.endsAt === "string" && scheduleInstant(schedule.endsAt, schedule.timeZone).instant <= now)
    problems.push(problem("campaign.end-passed", ["schedule", "endsAt"]));
  if (channels.includes("EMAIL")) problems.push(...wordProblems(plan.variants));
  return problems;
}

/** What is missing of its schedule, for a campaign that begins by the clock. */
export function startProblems({ schedule }: CampaignPlan, now: Date): ReadinessProblem[] {
  const at = ["schedule", "startsAt"];
  if (typeof schedule?.startsAt !== "string") return [problem("campaign.no-start", at)];
  const isPast = scheduleInstant(schedule.startsAt, schedule.timeZone).instant <= now;
  return isPast ? [problem("campaign.start-passed", at)] : [];
}

/** A mail needs a subject and a body in each of its languages, and variants the same languages: else a test would compare languages. */
function wordProblems(variants: readonly Variant[]): ReadinessProblem[] {
  const problems: ReadinessProblem[] = [];
  const languagesOf = ({ creatives }: Variant) =>
    creatives
      .map(({ locale }) => locale)
      .sort()
      .join();
  for (const [index, variant] of variants.entries()) {
    const at = ["variants", String(index)];
    if (variant.creatives.length === 0) problems.push(problem("campaign.no-creative", at, { variant: variant.name }));
    else if (languagesOf(variant) !== languagesOf(variants[0]!))
      problems.push(problem("campaign.languages-differ", at, { variant: variant.name, other: variants[0]!.name }));
    for (const [place, { locale, subject, body }] of variant.creatives.entries()) {
      const here = [...at, "creatives", String(place)];
      const facts = { variant: variant.name, locale };
      if (subject.trim() === "") problems.push(problem("campaign.no-subject", [...here, "subject"], facts));
      if (body.trim() === "") problems.push(problem("campaign.no-body", [...here, "body"], facts));
    }
  }
  return problems;
}
