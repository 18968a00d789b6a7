import { ArgsType, Field, Int } from "type-graphql";

@ArgsType()
export class ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: "How many to return from the start of the list, 1 to 500; 50 when not given.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Return what comes after this cursor." })
  after?: string | null;
}

@ArgsType()
export class PageArguments extends ForwardPageArguments {
  @Field(() => Int, {
    nullable: true,
    description: "How many to return from the end of the list, 1 to 500; instead of `first`.",
  })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Return what comes before this cursor." })
  before?: string | null;
}
