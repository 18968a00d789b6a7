import { Field, ObjectType } from "type-graphql";
import { describedEnum } from "../schema/described-enum.ts";

export const AuthorKind = describedEnum("AuthorKind", "What an author is.", {
  MEMBER: "A person of the organisation.",
  API_KEY: "A program, by one of the organisation's keys.",
  FORMER: "A person who has left, or a key that was revoked.",
});
export type AuthorKind = keyof typeof AuthorKind;

@ObjectType("Author", { description: "Who did something: a member or an API key." })
export class Author {
  @Field(() => AuthorKind, { description: "What the author is." })
  kind!: AuthorKind;

  @Field(() => String, {
    description: "What tells one author from another, for as long as records are kept; no id for `node`.",
  })
  reference!: string;

  @Field(() => String, { nullable: true, description: "The person's or the key's name; null for a former one." })
  name!: string | null;
}
