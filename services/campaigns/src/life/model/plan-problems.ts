import {
  maxBodyLength,
  maxCampaignProducts,
  maxCapDays,
  maxCapSends,
  maxDescriptionLength,
  maxHoldoutShare,
  maxNameLength,
  maxSubjectLength,
  maxVariants,
} from "../../contract.ts";
import { type CampaignPlan, type Variant, wholeShare } from "./campaign-plan.ts";
import { scheduleProblems } from "./schedule-problems.ts";
import { isWebAddress, maxUtmLength } from "./utm.ts";

/** A rule that a plan breaks, and where. */
export interface PlanProblem<Code extends string = PlanProblemCode> {
  code: Code;
  field: readonly string[];
  facts: Readonly<Record<string, string | number>>;
}

export type PlanProblemCode =
  | "campaign.name-length"
  | "campaign.description-long"
  | "campaign.budget-amount"
  | "campaign.budget-currency"
  | "campaign.time-zone"
  | "campaign.wall-time"
  | "campaign.end-before-start"
  | "campaign.audience-twice"
  | "campaign.holdout-range"
  | "campaign.cap-range"
  | "campaign.products-many"
  | "campaign.address"
  | "campaign.utm-long"
  | "campaign.variant-count"
  | "campaign.variant-name"
  | "campaign.variant-shares"
  | "campaign.creative-twice"
  | "campaign.subject-long"
  | "campaign.body-long";

export function problem<Code extends string>(
  code: Code,
  field: readonly string[],
  facts: PlanProblem["facts"] = {},
): PlanProblem<Code> {
  return { code, field, facts };
}

/** What can never be right, so that it is not saved; a plan that is only unfinished has none. */
export function planProblems(plan: CampaignPlan): PlanProblem[] {
  return [
    ...wordProblems(plan),
    ...moneyProblems(plan),
    ...(plan.schedule === null ? [] : scheduleProblems(plan.schedule)),
    ...reachProblems(plan),
    ...linkProblems(plan),
    ...variantProblems(plan.variants),
  ];
}

function wordProblems({ name, description }: CampaignPlan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const length = name.trim().length;
  if (length < 1 || length > maxNameLength)
    problems.push(problem("campaign.name-length", ["name"], { maximum: maxNameLength, length }));
  if ((description ?? "").length > maxDescriptionLength)
    problems.push(problem("campaign.description-long", ["description"], { maximum: maxDescriptionLength }));
  return problems;
}

/** Fourteen digits before the point and two after it, which the database keeps exactly and money has. */
const amountPattern = /^\d{1,14}(\.\d{1,2}0*)?$/;

function moneyProblems({ budget }: CampaignPlan): PlanProblem[] {
  if (budget === null) return [];
  const problems: PlanProblem[] = [];
  if (!amountPattern.test(budget.amount))
    problems.push(problem("campaign.budget-amount", ["budget", "amount"], { amount: budget.amount }));
  if (!/^[A-Z]{3}$/.test(budget.currency))
    problems.push(problem("campaign.budget-currency", ["budget", "currency"], { currency: budget.currency }));
  return problems;
}

function reachProblems({ audience, holdoutShare, frequencyCap, productIds }: CampaignPlan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (audience.segmentId !== null && audience.predicate !== null)
    problems.push(problem("campaign.audience-twice", ["audience"]));
  if (!(holdoutShare >= 0 && holdoutShare <= maxHoldoutShare))
    problems.push(problem("campaign.holdout-range", ["holdoutShare"], { maximum: maxHoldoutShare }));
  if (frequencyCap !== null && !(isCount(frequencyCap.sends, maxCapSends) && isCount(frequencyCap.days, maxCapDays)))
    problems.push(problem("campaign.cap-range", ["frequencyCap"], { sends: maxCapSends, days: maxCapDays }));
  if (productIds.length > maxCampaignProducts)
    problems.push(problem("campaign.products-many", ["productIds"], { maximum: maxCampaignProducts }));
  return problems;
}

function linkProblems({ landingUrl, utm }: CampaignPlan): PlanProblem[] {
  const problems: PlanProblem[] = [];
  if (landingUrl !== null && !isWebAddress(landingUrl)) problems.push(problem("campaign.address", ["landingUrl"]));
  for (const [name, value] of Object.entries(utm))
    if (value.length > maxUtmLength)
      problems.push(problem("campaign.utm-long", ["utm", name], { maximum: maxUtmLength }));
  return problems;
}

function variantProblems(variants: readonly Variant[]): PlanProblem[] {
  const at = ["variants"];
  if (variants.length < 1 || variants.length > maxVariants)
    return [problem("campaign.variant-count", at, { maximum: maxVariants })];
  const problems = variants.flatMap((variant, index) => creativeProblems(variant, [...at, String(index)]));
  const names = new Set<string>();
  for (const [index, { name }] of variants.entries()) {
    const word = name.trim().toLowerCase();
    if (word === "" || word.length > maxNameLength || names.has(word))
      problems.push(problem("campaign.variant-name", [...at, String(index), "name"], { maximum: maxNameLength }));
    names.add(word);
  }
  const sum = variants.reduce((total, { share }) => total + share, 0);
  if (sum !== wholeShare || variants.some(({ share }) => !isCount(share, wholeShare)))
    problems.push(problem("campaign.variant-shares", at, { sum: sum / wholeShare }));
  return problems;
}

function creativeProblems({ creatives }: Variant, at: readonly string[]): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const locales = new Set<string>();
  for (const [index, { locale, subject, preheader, body, linkUrl }] of creatives.entries()) {
    const here = [...at, "creatives", String(index)];
    if (locales.has(locale)) problems.push(problem("campaign.creative-twice", here, { locale }));
    locales.add(locale);
    for (const [field, text] of [
      ["subject", subject],
      ["preheader", preheader],
    ] as const)
      if (text.length > maxSubjectLength)
        problems.push(problem("campaign.subject-long", [...here, field], { maximum: maxSubjectLength }));
    if (body.length > maxBodyLength)
      problems.push(problem("campaign.body-long", [...here, "body"], { maximum: maxBodyLength }));
    if (linkUrl !== null && !isWebAddress(linkUrl)) problems.push(problem("campaign.address", [...here, "linkUrl"]));
  }
  return problems;
}

function isCount(value: number, maximum: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= maximum;
}
