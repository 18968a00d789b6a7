import { Field, ObjectType } from "type-graphql";
import type { ApiKeyRecord } from "../auth/people.ts";
import { globalId } from "../node/global-id.ts";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Permission, toPermission } from "./permission.enum.ts";

@ObjectType("ApiKey", { implements: Node, description: "A key with which a program asks in the organisation's name." })
export class ApiKey extends Node {
  @Field(() => String, { description: "What the key is for." })
  name!: string;

  @Field(() => String, { description: "The first characters of the key, to recognise it by." })
  prefix!: string;

  @Field(() => [Permission], { description: "What the key may do." })
  scopes!: Permission[];

  @Field(() => DateTimeScalar, { description: "When the key was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When the key stops working; null for never." })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the key was last used, within about a minute; null for never.",
  })
  lastUsedAt!: Date | null;
}

export function toApiKey(record: ApiKeyRecord): ApiKey {
  return {
    id: globalId("ApiKey", record.id),
    name: record.name,
    prefix: record.prefix,
    scopes: record.scopes.map(toPermission),
    createdAt: record.createdAt,
    expiresAt: record.expiresAt,
    lastUsedAt: record.lastUsedAt,
  };
}
