import { Field, ObjectType } from "type-graphql";

@ObjectType("Fact", { description: "One fact of a remark." })
export class Fact {
  @Field(() => String, { description: "What the fact is, stable for programs." })
  name!: string;

  @Field(() => String, { description: "The fact's value, numbers written with a decimal point." })
  value!: string;
}

@ObjectType("Remark", {
  description: "Something to tell a reader: a stable code, its facts, and the sentence in the asker's language.",
})
export class Remark {
  @Field(() => String, { description: "Which remark it is, stable for programs." })
  code!: string;

  @Field(() => [Fact], { description: "What the sentence is made of." })
  facts!: Fact[];
}
