import { ArgsType, Field } from "type-graphql";
import { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { SupportLanguage } from "../support-knowledge/support-language.enum.ts";
import type { Asked } from "./support-ask.ts";

@ArgsType()
export class SupportAskArguments {
  @Field(() => String, { description: "What to answer; 1 to 4,000 characters." })
  question!: string;

  @Field(() => SupportLanguage, {
    nullable: true,
    description: "The language to answer in; the question's own when not given.",
  })
  language?: SupportLanguage | null;

  @Field(() => ArticleAudience, {
    defaultValue: "PUBLIC",
    description: "Whose articles may answer; AGENTS reads those of the public too.",
  })
  audience!: ArticleAudience;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Whether to tell what was retrieved, and how each sentence was judged.",
  })
  explain!: boolean;
}

export function askedBy({ language, ...asked }: SupportAskArguments): Asked {
  return { ...asked, language: language ?? null };
}
