import { Field, ObjectType } from "type-graphql";
import { ApiKey } from "./api-key.type.ts";
import { Member } from "./member.type.ts";
import { Organisation } from "./organisation.type.ts";
import { Permission } from "./permission.enum.ts";

@ObjectType("Viewer", { description: "Who asks, and what they may do." })
export class Viewer {
  @Field(() => Member, { nullable: true, description: "The person; null when a key asks." })
  member!: Member | null;

  @Field(() => ApiKey, { nullable: true, description: "The key; null when a person asks." })
  apiKey!: ApiKey | null;

  @Field(() => Organisation, { description: "The organisation whose data is read and written." })
  organisation!: Organisation;

  @Field(() => [Permission], { description: "Everything the asker may do." })
  permissions!: Permission[];
}
