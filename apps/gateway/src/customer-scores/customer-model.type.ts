import { Field, Float, Int, ObjectType } from "type-graphql";
import { ModelVersion } from "../models/model-version.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const CandidateKind = describedEnum("CandidateKind", "What a way to foretell is for.", {
  BASELINE: "A naive way that a model has to beat.",
  MODEL: "A model that may be chosen.",
});
export type CandidateKind = keyof typeof CandidateKind;

@ObjectType("ModelCandidate", { description: "How well one way to foretell who buys again told the days held out." })
export class ModelCandidate {
  @Field(() => String, { description: "Which way, stable for programs, such as MBG_NBD or RFM_RATES." })
  name!: string;

  @Field(() => CandidateKind, { description: "What it is for." })
  kind!: CandidateKind;

  @Field(() => Boolean, { description: "Whether its answers are the ones shown." })
  chosen!: boolean;

  @Field(() => Float, { description: "Mean surprise at what came; lower is better, and the best is chosen." })
  logLoss!: number;

  @Field(() => Float, { description: "Mean squared distance of probability and outcome." })
  brier!: number;

  @Field(() => Float, {
    nullable: true,
    description: "How surely who came back was ranked above who did not, 0.5 by chance; null where all did the same.",
  })
  auc!: number | null;

  @Field(() => Float, {
    description: "Mean distance between the probability told and the share that came, over ten bins of equal width.",
  })
  ece!: number;
}

@ObjectType("CustomerBehaviour", { description: "Customers who behave alike, by the middle one of them." })
export class CustomerBehaviour {
  @Field(() => Int, { description: "Place among the groups, the most valuable being 1." })
  place!: number;

  @Field(() => Int, { description: "How many customers." })
  customers!: number;

  @Field(() => Float, { description: "Their share of all buyers, 0 to 1." })
  share!: number;

  @Field(() => Float, { description: "Days since the last purchase." })
  recencyDays!: number;

  @Field(() => Float, { description: "Days with a purchase." })
  purchases!: number;

  @Field(() => Float, { description: "Mean spent on a day with a purchase, in the usual currency." })
  monetary!: number;
}

export const CustomerGrouping = describedEnum("CustomerGrouping", "What customers are compared by.", {
  COUNTRY: "The country they are from.",
  CHANNEL: "The channel they came by.",
});
export type CustomerGrouping = keyof typeof CustomerGrouping;

@ObjectType("GroupCalibration", {
  description: "How the chosen model told the days held out of one group of customers.",
})
export class GroupCalibration {
  @Field(() => CustomerGrouping, { description: "What the group is by." })
  by!: CustomerGrouping;

  @Field(() => String, { description: "The country or channel." })
  group!: string;

  @Field(() => Int, { description: "Customers of it in the hold-out." })
  customers!: number;

  @Field(() => Float, { description: "Mean probability of a purchase that was told." })
  foretold!: number;

  @Field(() => Float, { description: "The share that bought." })
  came!: number;

  @Field(() => Boolean, {
    description: "Whether the two differ by more than 2 points and by more than chance explains, 3 standard errors.",
  })
  isOff!: boolean;
}

@ObjectType("CustomerModel", { description: "How customers' scores were made, and how far to believe them." })
export class CustomerModel {
  @Field(() => ModelVersion, { description: "The model version." })
  modelVersion!: ModelVersion;

  @Field(() => Int, { description: "Days held out to judge by." })
  holdoutDays!: number;

  @Field(() => Int, { description: "Customers foretold in them." })
  holdoutCustomers!: number;

  @Field(() => Float, { description: "What money of a year from now counts less in lifetime values, 0.1 for 10 %." })
  discountRate!: number;

  @Field(() => String, { description: "The lifetime model behind counts, values and being alive, such as MBG_NBD." })
  lifetimeModel!: string;

  @Field(() => Float, { description: "Mean absolute error of the number of purchases in the hold-out." })
  countError!: number;

  @Field(() => Float, { description: "The same of supposing that everybody goes on as before." })
  naiveCountError!: number;

  @Field(() => [ModelCandidate], { description: "Every way that was judged on the same days, best first." })
  candidates!: ModelCandidate[];

  @Field(() => [GroupCalibration], {
    description: "Whether the model's probabilities hold in each country and channel of at least 30 customers.",
  })
  fairness!: GroupCalibration[];

  @Field(() => [CustomerBehaviour], { description: "The groups of customers who behave alike, most valuable first." })
  behaviours!: CustomerBehaviour[];
}
