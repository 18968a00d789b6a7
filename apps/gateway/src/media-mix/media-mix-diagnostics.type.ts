import { Field, Float, Int, ObjectType } from "type-graphql";

@ObjectType("MediaMixDiagnostics", { description: "How far a fit can be trusted." })
export class MediaMixDiagnostics {
  @Field(() => Boolean, {
    description:
      "Whether every check of the sampler held; the numbers of a fit that did not converge are not to be acted on.",
  })
  converged!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: "How far chains disagree at most: 1 in a perfect fit, 1.01 is the limit.",
  })
  rHatMax!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "How many independent draws the worst parameter has; 400 are needed.",
  })
  essMin!: number | null;

  @Field(() => Int, { nullable: true, description: "Trajectories that lost their energy; there should be none." })
  divergences!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Share of held-out weeks within their 90 % interval, 0 to 1; null where none were held out.",
  })
  holdoutCoverage90!: number | null;

  @Field(() => Int, { description: "Weeks held out." })
  holdoutPeriods!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Mean percentage by which held-out weeks were missed, 0.05 for 5 %; null likewise.",
  })
  holdoutMape!: number | null;

  @Field(() => Float, { nullable: true, description: "The same of repeating the year before." })
  naiveMape!: number | null;
}
