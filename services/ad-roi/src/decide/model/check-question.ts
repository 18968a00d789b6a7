import { type BudgetQuestion, type BudgetRefusal, type ChannelBounds, usualRoom } from "../contract.ts";
import type { ChannelOutlook } from "./media-outlook.ts";
import type { PlanningScene } from "./planning-scene.ts";

/** What a channel may spend, all bounds filled in. A held channel has its present spend as both. */
export interface ChannelLimits {
  channel: string;
  held: boolean;
  total: { lower: number; upper: number };
  each: { lower: number; upper: number };
}

/** The limits of every channel of a scene, in its order, or why the question has no answer. */
export function checkQuestion(scene: PlanningScene, question: BudgetQuestion): ChannelLimits[] | BudgetRefusal {
  const named = question.channels.map(({ channel }) => channel);
  const twice = named.find((channel, index) => named.indexOf(channel) !== index);
  if (twice !== undefined) return refusal("budget.channel-twice", twice);
  const unknown = named.find((channel) => !scene.outlooks.some((outlook) => outlook.channel === channel));
  if (unknown !== undefined)
    return refusal("budget.unknown-channel", unknown, {
      channel: unknown,
      channels: scene.outlooks.map(({ channel }) => channel).join(", "),
    });
  const all = scene.outlooks.map((outlook) =>
    limitsOf(
      scene,
      outlook,
      question.channels.find(({ channel }) => channel === outlook.channel),
    ),
  );
  if (!all.some(({ held }) => !held)) return refusal("budget.nothing-to-plan");
  for (const { channel, total, each } of all)
    for (const { lower, upper } of [each, total])
      if (lower > upper)
        return refusal("budget.bounds-order", channel, {
          currency: scene.currency,
          channel,
          lower: round(lower),
          upper: round(upper),
        });
  return goalRefusal(question, all, scene.currency) ?? all;
}

function limitsOf(scene: PlanningScene, outlook: ChannelOutlook, bounds: ChannelBounds | undefined): ChannelLimits {
  const { channel } = outlook;
  const present = outlook.presentSpend * scene.periods;
  if (scene.held.has(channel)) {
    const each = { lower: outlook.presentSpend, upper: outlook.presentSpend };
    return { channel, held: true, total: { lower: present, upper: present }, each };
  }
  const each = { lower: bounds?.lowerPerPeriod ?? 0, upper: bounds?.upperPerPeriod ?? Number.POSITIVE_INFINITY };
  // A bound that is left out gives way to those that are stated.
  const [least, most] = [each.lower * scene.periods, each.upper * scene.periods];
  const lower = bounds?.lower ?? Math.min(usualRoom.least * present, bounds?.upper ?? Number.POSITIVE_INFINITY, most);
  const upper = bounds?.upper ?? Math.max(usualRoom.most * present, lower, least);
  const total = { lower: Math.max(lower, least), upper: Math.min(upper, most) };
  return { channel, held: false, total, each: { lower: each.lower, upper: Math.min(each.upper, total.upper) } };
}

function goalRefusal(
  { goal, perPeriod, periods }: BudgetQuestion,
  all: readonly ChannelLimits[],
  currency: string,
): BudgetRefusal | null {
  if (perPeriod?.lower != null && perPeriod.upper != null && perPeriod.lower > perPeriod.upper)
    return refusal("budget.periods-too-tight");
  if (goal.kind !== "FIXED") return null;
  const least = all.reduce((sum, { total }) => sum + total.lower, 0);
  const most = all.reduce((sum, { total }) => sum + total.upper, 0);
  const slack = 0.005;
  if (goal.budget < least - slack)
    return refusal("budget.below-bounds", null, { budget: round(goal.budget), minimum: round(least), currency });
  if (goal.budget > most + slack)
    return refusal("budget.above-bounds", null, { budget: round(goal.budget), maximum: round(most), currency });
  const [low, high] = [(perPeriod?.lower ?? 0) * periods, (perPeriod?.upper ?? Number.POSITIVE_INFINITY) * periods];
  if (goal.budget < low - slack || goal.budget > high + slack) return refusal("budget.periods-too-tight");
  return null;
}

/** @param facts money to the cent */
export function refusal(
  code: BudgetRefusal["code"],
  channel: string | null = null,
  facts: BudgetRefusal["facts"] = {},
): BudgetRefusal {
  return { code, channel, facts };
}

function round(amount: number): number {
  return Math.round(amount * 100) / 100;
}
