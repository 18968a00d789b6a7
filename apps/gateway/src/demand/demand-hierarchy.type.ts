import { Field, Float, ObjectType } from "type-graphql";
import { describedEnum } from "../schema/described-enum.ts";

export const DemandLevel = describedEnum("DemandLevel", "What demand is the sum over.", {
  ALL: "All products at all places.",
  CATEGORY: "The products of a category and of those below it.",
  LOCATION: "All products at a location.",
  PRODUCT: "A product at all places.",
  PRODUCT_AT_LOCATION: "A product at a location.",
  ELSEWHERE: "What a product sells at no named place.",
});
export type DemandLevel = keyof typeof DemandLevel;

export const Reconciliation = describedEnum("Reconciliation", "How forecasts of several levels were made to add up.", {
  BOTTOM_UP: "Levels above are the sums of the lowest.",
  MIN_TRACE: "All levels move each other, by how much their errors varied (MinT).",
});
export type Reconciliation = keyof typeof Reconciliation;

@ObjectType("DemandRange", { description: "The range that holds a number with a stated probability." })
export class DemandRange {
  @Field(() => Float, { description: "The probability that the number lies inside, strictly between 0 and 1." })
  level!: number;

  @Field(() => Float, { description: "The lower end." })
  lower!: number;

  @Field(() => Float, { description: "The upper end." })
  upper!: number;
}

@ObjectType("DemandHierarchyNode", {
  description: "A sum that a forecast is part of, or a part that it is the sum of.",
})
export class DemandHierarchyNode {
  /** Keys by which loaders read what it is the demand of. */
  categoryKey!: string | null;
  locationKey!: string | null;
  productKey!: string | null;
  /** Of the forecast, where it is one of a series. */
  forecastKey!: string | null;
  horizon!: number;

  @Field(() => DemandLevel, { description: "What it is the demand of." })
  level!: DemandLevel;

  @Field(() => Float, {
    description: "Expected over the horizon of the forecast that was asked; levels add up within 1e-6.",
  })
  expectedTotal!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "Of a sum, the share of it that the forecast is; of a part, its share of the forecast. Null where nothing is expected.",
  })
  share!: number | null;
}

@ObjectType("DemandHierarchy", {
  description: "What a forecast is part of and the sum of.",
})
export class DemandHierarchy {
  @Field(() => Reconciliation, { description: "How levels were made to add up; chosen by backtest." })
  reconciliation!: Reconciliation;

  @Field(() => Float, { description: "What the forecast itself expects over its horizon." })
  expectedTotal!: number;

  @Field(() => [DemandHierarchyNode], {
    description: "Sums that it is part of, from the nearest to all demand together.",
  })
  parents!: DemandHierarchyNode[];

  @Field(() => [DemandHierarchyNode], {
    description: "Parts that it is the sum of, the largest first; none at a location.",
  })
  children!: DemandHierarchyNode[];
}
