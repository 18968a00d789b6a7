import type { ConversationFacts, SatisfactionSign } from "./conversation-facts.ts";

/** A number that a conversation is described by. */
interface Feature {
  /** Such as `HANDED_OFF` or `INTENT:returns`. */
  name: string;
  sign: SatisfactionSign;
  /** 0: it did not happen. */
  value: number;
}

/** What is kept of how features are scaled: plain values. */
export interface FeatureScaleState {
  names: readonly string[];
  means: readonly number[];
  deviations: readonly number[];
}

/** Intents with fewer rated conversations say nothing of their own. */
const fewestOfIntent = 8;

/** Waits and counts by their logarithm: the second hour is not as bad as the first. */
const grown = (count: number) => Math.log1p(count);

function featuresOf(facts: ConversationFacts): Feature[] {
  const { firstAnswerSeconds, personWaitSeconds, handOffReason, isHandedOff, mood, intent } = facts;
  const feature = (sign: SatisfactionSign, value: number | boolean, name: string = sign): Feature => ({
    name,
    sign,
    value: Number(value),
  });
  return [
    feature("FIRST_ANSWER", grown((firstAnswerSeconds ?? facts.resolutionSeconds) / 60)),
    feature("PERSON_WAIT", grown((personWaitSeconds ?? 0) / 60)),
    feature("NO_PERSON", isHandedOff && personWaitSeconds === null),
    feature("RESOLUTION", grown(facts.resolutionSeconds / 3_600)),
    feature("MESSAGES", grown(facts.asked)),
    feature("DECLINED", grown(facts.declined)),
    feature("THUMBS_UP", facts.thumbsUp > 0),
    feature("THUMBS_DOWN", facts.thumbsDown > 0),
    feature("DISPLEASED", mood === "NEGATIVE"),
    feature("PLEASED", mood === "POSITIVE"),
    feature("REOPENED", facts.reopened > 0),
    feature("PROMISE_BROKEN", facts.isBreached),
    feature("HANDED_OFF", isHandedOff),
    ...(handOffReason === null ? [] : [feature("HAND_OFF_REASON", 1, `HAND_OFF_REASON:${handOffReason}`)]),
    ...(intent === null ? [] : [feature("INTENT", 1, `INTENT:${intent}`)]),
  ];
}

/** A feature beside what it usually is. */
export interface ScaledFeature {
  at: number;
  sign: SatisfactionSign;
  /** In standard deviations from the mean. */
  value: number;
  /** It happened in this conversation. */
  isThere: boolean;
}

/** Describes conversations by numbers of mean 0 and variance 1 over those it was fitted to. What never differed there says nothing. */
export class FeatureScale {
  private readonly places: ReadonlyMap<string, number>;

  private constructor(readonly state: FeatureScaleState) {
    this.places = new Map(state.names.map((name, at) => [name, at]));
  }

  static fit(conversations: readonly ConversationFacts[]): FeatureScale {
    const described = conversations.map(featuresOf);
    const columns = new Map<string, number[]>();
    for (const [row, features] of described.entries())
      for (const { name, value } of features) {
        const column = columns.get(name) ?? new Array<number>(described.length).fill(0);
        column[row] = value;
        columns.set(name, column);
      }
    const kept = [...columns]
      .map(([name, values]) => ({ name, values, ...spreadOf(values) }))
      .filter(({ name, values, deviation }) => {
        const isRare = name.startsWith("INTENT:") && values.filter((value) => value > 0).length < fewestOfIntent;
        return deviation > 1e-9 && !isRare;
      })
      .sort((one, other) => (one.name < other.name ? -1 : 1));
    return new FeatureScale({
      names: kept.map(({ name }) => name),
      means: kept.map(({ mean }) => mean),
      deviations: kept.map(({ deviation }) => deviation),
    });
  }

  static restore(state: FeatureScaleState): FeatureScale {
    return new FeatureScale(state);
  }

  /** [names]: each in standard deviations from its mean. */
  vectorOf(facts: ConversationFacts): number[] {
    const { means, deviations } = this.state;
    const vector = means.map((mean, at) => -mean / deviations[at]!);
    for (const { at, value } of this.scaled(facts)) vector[at] = value;
    return vector;
  }

  /** The features that it has, of those that were learnt. */
  scaled(facts: ConversationFacts): ScaledFeature[] {
    const { means, deviations } = this.state;
    return featuresOf(facts).flatMap(({ name, sign, value }) => {
      const at = this.places.get(name);
      if (at === undefined) return [];
      return [{ at, sign, value: (value - means[at]!) / deviations[at]!, isThere: value > 0 }];
    });
  }
}

function spreadOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}
