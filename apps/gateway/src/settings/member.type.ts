import { Field, ObjectType } from "type-graphql";
import type { MemberRecord } from "../auth/people.ts";
import { globalId } from "../node/global-id.ts";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { Role, toRole } from "./role.enum.ts";

@ObjectType("Member", { implements: Node, description: "A person's place in the organisation." })
export class Member extends Node {
  @Field(() => String, { description: "The person's name." })
  name!: string;

  @Field(() => String, { description: "The e-mail address the person signs in with." })
  email!: string;

  @Field(() => Role, { description: "What the person may do." })
  role!: Role;

  @Field(() => DateTimeScalar, { description: "When the person joined the organisation." })
  joinedAt!: Date;
}

export function toMember(record: MemberRecord): Member {
  return {
    id: globalId("Member", record.id),
    name: record.name,
    email: record.email,
    role: toRole(record.role),
    joinedAt: record.joinedAt,
  };
}
