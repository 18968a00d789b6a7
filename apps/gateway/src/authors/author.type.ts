import { Field, ObjectType, registerEnumType } from "type-graphql";

export const AuthorKind = { MEMBER: "MEMBER", API_KEY: "API_KEY", FORMER: "FORMER" } as const;
export type AuthorKind = keyof typeof AuthorKind;
registerEnumType(AuthorKind, {
  name: "AuthorKind",
  description: "What an author is.",
  valuesConfig: {
    MEMBER: { description: "A person of the organisation." },
    API_KEY: { description: "A program, by one of the organisation's keys." },
    FORMER: { description: "A person who has left, or a key that was revoked." },
  },
});

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
