import { Field, Float, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { describedEnum } from "../schema/described-enum.ts";

export const PrivacyRequestKind = describedEnum("PrivacyRequestKind", "What is done in a person's name.", {
  EXPORT: "Everything known of the person is written into one file.",
  ERASURE: "Everything known of the person is erased.",
});
export type PrivacyRequestKind = keyof typeof PrivacyRequestKind;

export const PrivacyRequestStatus = describedEnum("PrivacyRequestStatus", "How far a request is.", {
  QUEUED: "It waits or is under way.",
  COMPLETED: "It is done; its proof says what.",
  FAILED: "It could not be done; its job says why.",
});
export type PrivacyRequestStatus = keyof typeof PrivacyRequestStatus;

@ObjectType("ErasedTable", { description: "What was erased of one kind of record." })
export class ErasedTable {
  @Field(() => String, { description: "Where it was kept." })
  table!: string;

  @Field(() => Float, { description: "Records that were deleted." })
  deleted!: number;

  @Field(() => Float, { description: "Records that stay without what told of the person." })
  cleared!: number;

  @Field(() => Float, { description: "Records found by the same search afterwards: none." })
  remaining!: number;
}

@ObjectType("KeptTable", { description: "What stays after an erasure, and why." })
export class KeptTable {
  @Field(() => String, { description: "Where it is kept." })
  table!: string;

  @Field(() => String, { description: "Why it stays." })
  reason!: string;
}

@ObjectType("PrivacyRequest", {
  implements: Node,
  description: "What was asked for in a person's name, and the proof of what was done.",
})
export class PrivacyRequest extends Node {
  key!: string;
  requestedByKey!: string | null;
  jobKey!: string | null;
  customerKey!: string;

  @Field(() => PrivacyRequestKind, { description: "What is done." })
  kind!: PrivacyRequestKind;

  @Field(() => PrivacyRequestStatus, { description: "How far it is." })
  status!: PrivacyRequestStatus;

  @Field(() => DateTimeScalar, { description: "When it was asked for." })
  requestedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was done; null while it is not." })
  completedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Path on this server from which the export's file can be fetched; null where there is none or no more.",
  })
  downloadPath!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Until when the file can be fetched." })
  expiresAt!: Date | null;

  @Field(() => [ErasedTable], { description: "What was erased where; empty for an export." })
  erased!: ErasedTable[];

  @Field(() => [KeptTable], { description: "What stays, and why; empty for an export." })
  kept!: KeptTable[];

  @Field(() => String, {
    nullable: true,
    description: "SHA-256 of the proof, in hexadecimal; null while there is none.",
  })
  proofHash!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Whether the proof still has that hash; null while there is none.",
  })
  genuine!: boolean | null;
}
