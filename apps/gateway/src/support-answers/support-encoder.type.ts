import { Field, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors/user-error.type.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const SupportEncoderKind = describedEnum(
  "SupportEncoderKind",
  "Where the vectors come from that passages are compared by.",
  {
    LEARNT: "They are learnt from the organisation's own articles.",
    OPENAI: "From an endpoint as OpenAI's, `/embeddings`.",
    OPEN_INFERENCE: "From a server of the Open Inference Protocol v2, such as KServe or Triton.",
    LOCAL: "From a directory of ONNX on the model host's machine.",
  },
);
export type SupportEncoderKind = keyof typeof SupportEncoderKind;

export const SupportEncoderState = describedEnum("SupportEncoderState", "What became of the choice of an encoder.", {
  SERVING: "Its vectors compare passages.",
  MAKING: "Its vectors are made, and their use is learnt; what serves goes on meanwhile.",
  REFUSED: "Its vectors are whole, and what serves finds better.",
  FAILED:
    "It could not be asked, or there is too little to learn its use from; it is tried again at night, and when it is chosen again.",
});
export type SupportEncoderState = keyof typeof SupportEncoderState;

@ObjectType("SupportEncoder", { description: "By whose vectors passages are compared, as it was chosen." })
export class SupportEncoder {
  @Field(() => SupportEncoderKind, { description: "Where its vectors come from." })
  kind!: SupportEncoderKind;

  @Field(() => String, {
    nullable: true,
    description: "The endpoint's address, without `/embeddings` or `/v2`; null of others.",
  })
  url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The model's name, or the directory's; null where it is learnt.",
  })
  model!: string | null;

  @Field(() => Boolean, { description: "Whether a key of the endpoint is kept; nobody is shown it." })
  hasSecret!: boolean;

  @Field(() => String, { description: "What questions begin with when they are described, such as `query: `." })
  queryPrefix!: string;

  @Field(() => String, { description: "What passages begin with." })
  passagePrefix!: string;

  @Field(() => Boolean, {
    description:
      "Whether it serves only where it finds better than another encoder that serves; than words, it always has to.",
  })
  mustBeBetter!: boolean;

  @Field(() => SupportEncoderState, { description: "What became of it." })
  state!: SupportEncoderState;

  @Field(() => String, { nullable: true, description: "Why it could not be asked, last; null where it could." })
  problem!: string | null;

  @Field(() => Int, { description: "Passages that may answer." })
  passages!: number;

  @Field(() => Int, { description: "Those of them that it has described." })
  describedPassages!: number;

  @Field(() => Int, {
    nullable: true,
    description: "Numbers of a vector; null before it was asked, and where it is learnt.",
  })
  width!: number | null;

  @Field(() => SupportEncoderKind, {
    nullable: true,
    description: "Whose vectors compare at this moment; null while words alone do.",
  })
  servingKind!: SupportEncoderKind | null;

  @Field(() => String, { nullable: true, description: "The model that serves at this moment, where one was brought." })
  servingModel!: string | null;
}

@InputType("SupportEncoderInput", { description: "By whose vectors passages are to be compared: all of the choice." })
export class SupportEncoderInput {
  @Field(() => SupportEncoderKind, { description: "Where its vectors come from; LEARNT needs nothing else." })
  kind!: SupportEncoderKind;

  @Field(() => String, {
    nullable: true,
    description:
      "An endpoint's address, without `/embeddings` or `/v2`: public and by TLS, or in a network that the installation allows.",
  })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The model's name; of LOCAL, a directory below the folder that the installation opens.",
  })
  model?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The endpoint's key; none when null. A kept key goes to no other address: give it again with the address.",
  })
  secret?: string | null;

  @Field(() => String, { defaultValue: "", description: "What questions begin with; E5 wants `query: `." })
  queryPrefix!: string;

  @Field(() => String, { defaultValue: "", description: "What passages begin with; E5 wants `passage: `." })
  passagePrefix!: string;

  @Field(() => Boolean, {
    defaultValue: true,
    description: "Whether it is to serve only where it finds better than another encoder that serves.",
  })
  mustBeBetter!: boolean;
}

@ObjectType("SupportEncoderTrial", { description: "What an encoder gave when it was tried." })
export class SupportEncoderTrial {
  @Field(() => Int, { description: "Numbers of a vector." })
  width!: number;

  @Field(() => Int, { description: "Milliseconds that a question's vector took; above 300, words alone answer." })
  latencyMs!: number;
}

@ObjectType("SupportEncoderTryPayload", { description: "What became of trying an encoder." })
export class SupportEncoderTryPayload {
  @Field(() => SupportEncoderTrial, { nullable: true, description: "What it gave; null where it does not work." })
  trial!: SupportEncoderTrial | null;

  @Field(() => [UserError], { description: "Why it does not work." })
  userErrors!: UserError[];
}
