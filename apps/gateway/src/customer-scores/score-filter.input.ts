import { Field, Float, InputType, Int } from "type-graphql";
import { normalScore } from "../demand/normal-score.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import type { FilterConditions } from "../relay/filter-conditions.ts";
import { checkLevel } from "./score-interval.ts";

@InputType("ScoreCondition", { description: "A condition on a score; customers without the score never meet it." })
export class ScoreCondition {
  @Field(() => Float, { nullable: true, description: "The score is below this." })
  lt?: number | null;

  @Field(() => Float, { nullable: true, description: "The score is above this." })
  gt?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How sure that has to be, such as 0.9: the score is below or above with that probability. Without it the score itself counts.",
  })
  atLevel?: number | null;
}

@InputType("CustomerScoreFilter", { description: "Conditions on customers' scores; every one given must hold." })
export class CustomerScoreFilter {
  @Field(() => ScoreCondition, { nullable: true, description: "On the probability of still being a customer." })
  pAlive?: ScoreCondition | null;

  @Field(() => ScoreCondition, {
    nullable: true,
    description: "On the probability of no purchase in the next 90 days.",
  })
  churnRisk?: ScoreCondition | null;

  @Field(() => ScoreCondition, { nullable: true, description: "On days with a purchase expected in the next 90 days." })
  expectedPurchases?: ScoreCondition | null;

  @Field(() => ScoreCondition, {
    nullable: true,
    description: "On what is expected to be spent in the next 12 months, in the usual currency.",
  })
  clv?: ScoreCondition | null;

  @Field(() => ScoreCondition, {
    nullable: true,
    description: "On satisfaction, 0 to 100; a level means nothing here.",
  })
  satisfaction?: ScoreCondition | null;

  @Field(() => Int, { nullable: true, description: "Only customers of this fifth by recency, 1 to 5." })
  rfmRecency?: number | null;

  @Field(() => Int, { nullable: true, description: "Only customers of this fifth by frequency, 1 to 5." })
  rfmFrequency?: number | null;

  @Field(() => Int, { nullable: true, description: "Only customers of this fifth by worth, 1 to 5." })
  rfmMonetary?: number | null;

  @Field(() => Int, { nullable: true, description: "Only customers of this behavioural group, by its place from 1." })
  behaviour?: number | null;
}

/** Probabilities at the ends have no log odds. */
const logOddsOf = (sql: string) =>
  `ln(greatest(1e-9, least(1 - 1e-9, ${sql})) / (1 - greatest(1e-9, least(1 - 1e-9, ${sql}))))`;
const logarithmOf = (sql: string) => `ln(greatest(1e-9, ${sql}))`;

/** Where a score lies and on which scale its error is. */
const scales = {
  pAlive: { column: "s.p_alive", error: "s.p_alive_se", scale: logOddsOf, isProbability: true },
  churnRisk: { column: "s.churn_risk", error: "s.churn_risk_se", scale: logOddsOf, isProbability: true },
  expectedPurchases: {
    column: "s.expected_purchases",
    error: "s.expected_purchases_se",
    scale: logarithmOf,
    isProbability: false,
  },
  clv: { column: "s.clv::double precision", error: "s.clv_se", scale: logarithmOf, isProbability: false },
} as const;

/**
 * Adds the conditions, for a list that has the scores as `s`.
 *
 * @throws GraphQLError BAD_USER_INPUT for what is no probability, level, fifth or group.
 */
export function addScoreConditions(conditions: FilterConditions, filter: CustomerScoreFilter): void {
  for (const [name, { column, error, scale, isProbability }] of Object.entries(scales)) {
    const condition = filter[name as keyof typeof scales];
    if (!condition) continue;
    for (const side of ["lt", "gt"] as const) {
      const bound = condition[side];
      if (bound === null || bound === undefined) continue;
      checkBound(`filter.scores.${name}.${side}`, bound, isProbability);
      const compared = side === "lt" ? "<" : ">";
      const of = conditions.parameters.add(bound);
      if (condition.atLevel === null || condition.atLevel === undefined) {
        conditions.add(`${column} ${compared} ${of}::double precision`);
        continue;
      }
      const spread = conditions.parameters.add(
        normalScore(checkLevel(condition.atLevel, `filter.scores.${name}.atLevel`)),
      );
      const sign = side === "lt" ? "+" : "-";
      conditions.add(
        `${scale(column)} ${sign} ${spread}::double precision * ${error} ${compared} ${scale(`${of}::double precision`)}`,
      );
    }
  }
  const { satisfaction } = filter;
  if (typeof satisfaction?.lt === "number")
    conditions.add(`s.satisfaction < ${conditions.parameters.add(satisfaction.lt)}`);
  if (typeof satisfaction?.gt === "number")
    conditions.add(`s.satisfaction > ${conditions.parameters.add(satisfaction.gt)}`);
  addPlaces(conditions, filter);
}

function addPlaces(conditions: FilterConditions, filter: CustomerScoreFilter): void {
  const places = {
    rfmRecency: "s.rfm_recency",
    rfmFrequency: "s.rfm_frequency",
    rfmMonetary: "s.rfm_monetary",
  } as const;
  for (const [name, column] of Object.entries(places)) {
    const fifth = filter[name as keyof typeof places];
    if (fifth === null || fifth === undefined) continue;
    if (fifth < 1 || fifth > 5) throw badUserInput(`filter.scores.${name}`, `A fifth is from 1 to 5; got ${fifth}.`);
    conditions.add(`${column} = ${conditions.parameters.add(fifth)}::integer`);
  }
  const { behaviour } = filter;
  if (behaviour === null || behaviour === undefined) return;
  if (behaviour < 1) throw badUserInput("filter.scores.behaviour", `A group's place is 1 or more; got ${behaviour}.`);
  conditions.add(`s.behaviour_segment = ${conditions.parameters.add(behaviour - 1)}::integer`);
}

function checkBound(argument: string, bound: number, isProbability: boolean): void {
  if (isProbability && !(bound >= 0 && bound <= 1))
    throw badUserInput(argument, `A probability is from 0 to 1; got ${bound}.`);
  if (!Number.isFinite(bound)) throw badUserInput(argument, `A bound is a number; got ${bound}.`);
}
