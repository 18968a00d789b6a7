import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { categoryByKey } from "../catalogue/category.loader.ts";
import { Category } from "../catalogue/category.type.ts";
import type { RequestContext } from "../context.ts";
import { Customer } from "../customers/customer.type.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { CustomerBehaviour } from "./customer-model.type.ts";
import { behaviourOf } from "./customer-model-read.ts";
import { scoresByCustomer } from "./customer-scores.loader.ts";
import { CustomerScores, MoneyEstimate, ScoreEstimate } from "./customer-scores.type.ts";
import { amountInterval, checkLevel, probabilityInterval } from "./score-interval.ts";

const levelDescription = "Probability of the range, such as 0.9.";

/** Scores of a customer, read of many at once. */
@Resolver(() => Customer)
export class ScoredCustomerResolver {
  @FieldResolver(() => CustomerScores, {
    nullable: true,
    description: "What the customer is expected to do; null until scores have been made since the customer came.",
  })
  scores(@Root() { key }: Customer, @Ctx() { loaders }: RequestContext): Promise<CustomerScores | null> {
    return loaders.of(scoresByCustomer).load(key);
  }
}

@Resolver(() => CustomerScores)
export class CustomerScoresResolver {
  @FieldResolver(() => ScoreEstimate, {
    nullable: true,
    description: "The probability of still being a customer; null before the first purchase.",
  })
  pAlive(
    @Root() { row }: CustomerScores,
    @Arg("level", () => Float, { defaultValue: 0.9, description: levelDescription }) level: number,
  ): ScoreEstimate | null {
    const at = checkLevel(level);
    return row.p_alive === null ? null : probabilityInterval(row.p_alive, row.p_alive_se ?? 0, at);
  }

  @FieldResolver(() => ScoreEstimate, {
    nullable: true,
    description: "Mean of the days with a purchase in the next 90 days; null before the first purchase.",
  })
  expectedPurchases(
    @Root() { row }: CustomerScores,
    @Arg("level", () => Float, { defaultValue: 0.9, description: levelDescription }) level: number,
  ): ScoreEstimate | null {
    const at = checkLevel(level);
    if (row.expected_purchases === null) return null;
    return amountInterval(row.expected_purchases, row.expected_purchases_se ?? 0, at);
  }

  @FieldResolver(() => MoneyEstimate, {
    nullable: true,
    description:
      "Lifetime value: what the customer is expected to spend in the next 12 months, discounted; null before the first purchase.",
  })
  clv(
    @Root() { row }: CustomerScores,
    @Arg("level", () => Float, { defaultValue: 0.9, description: levelDescription }) level: number,
  ): MoneyEstimate | null {
    const at = checkLevel(level);
    if (row.clv === null) return null;
    const { lower, upper } = amountInterval(Number(row.clv), row.clv_se ?? 0, at);
    const money = (amount: string) => ({ amount, currency: row.currency });
    return { value: money(row.clv), lower: money(lower.toFixed(4)), upper: money(upper.toFixed(4)) };
  }

  @FieldResolver(() => ScoreEstimate, {
    nullable: true,
    description: "The probability of no purchase in the next 90 days; null before the first purchase.",
  })
  churnRisk(
    @Root() { row }: CustomerScores,
    @Arg("level", () => Float, { defaultValue: 0.9, description: levelDescription }) level: number,
  ): ScoreEstimate | null {
    const at = checkLevel(level);
    return row.churn_risk === null ? null : probabilityInterval(row.churn_risk, row.churn_risk_se ?? 0, at);
  }

  @FieldResolver(() => Category, {
    nullable: true,
    description: "The category of the next purchase, most likely; null where no model tells.",
  })
  nextCategory(@Root() { row }: CustomerScores, @Ctx() { loaders }: RequestContext): Promise<Category | null> | null {
    return row.next_category_id === null ? null : loaders.of(categoryByKey).load(row.next_category_id);
  }

  @FieldResolver(() => CustomerBehaviour, {
    nullable: true,
    description: "The group of customers who behave alike; null where there are none or nothing was bought.",
  })
  behaviour(
    @Root() { row }: CustomerScores,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CustomerBehaviour | null> | null {
    return row.behaviour_segment === null ? null : behaviourOf(loaders, row.model_version_id, row.behaviour_segment);
  }

  @FieldResolver(() => ModelVersion, { nullable: true, description: "The model version that made the scores." })
  modelVersion(@Root() { row }: CustomerScores, @Ctx() { loaders }: RequestContext): Promise<ModelVersion | null> {
    return loaders.of(modelVersionByKey).load(row.model_version_id);
  }
}
