import { changeCursor } from "@bellwether/runtime/changes/change-cursor";
import { changeHorizon } from "@bellwether/runtime/changes/read-changes";
import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, Int, Query, Resolver } from "type-graphql";
import { ChangeType } from "../changes/change.type.ts";
import type { RequestContext } from "../context.ts";
import { maySeePersonal } from "../customers/personal.ts";
import { badUserInput } from "../errors/bad-user-input.ts";
import { Loaders } from "../loaders.ts";
import { forbidden } from "../server/permitted.ts";
import type { ReconciledType } from "./canonical-records.ts";
import { ReconcileBucket, RecordComparison } from "./reconcile.type.ts";
import { bucketRecords, differingBuckets } from "./reconcile-read.ts";

@Resolver()
export class ReconcileResolver {
  @Authorized<Permission>("data:read")
  @Query(() => RecordComparison, {
    description:
      "Compares all records of a kind with another system's by hashes of buckets; docs/connect-your-crm.md says how they are made.",
  })
  async reconcile(
    @Arg("type", () => ChangeType, { description: "Which records." }) type: ChangeType,
    @Arg("bucketHashes", () => [String], {
      description: "The other system's hash of each bucket: 256 of them, or 4,096 where there are many records.",
    })
    bucketHashes: string[],
    @Ctx() context: RequestContext,
  ): Promise<RecordComparison> {
    const reconciled = reconciledType(type, context);
    // Before the records are read: what changes in between is told twice rather than never.
    const place = await changeHorizon(context.db);
    context.loaders = new Loaders(context.db);
    return { ...(await differingBuckets(context.db, reconciled, bucketHashes)), changeCursor: changeCursor(place) };
  }

  @Authorized<Permission>("data:read")
  @Query(() => [ReconcileBucket], {
    description:
      "The keys and hashes of the records in some buckets, to find those that differ, are missing or too many.",
  })
  reconcileBuckets(
    @Arg("type", () => ChangeType, { description: "Which records." }) type: ChangeType,
    @Arg("bucketCount", () => Int, { description: "Over how many buckets they are spread: 256 or 4,096." })
    bucketCount: number,
    @Arg("buckets", () => [Int], { description: "Which buckets, from 0; at most 16." }) buckets: number[],
    @Ctx() context: RequestContext,
  ): Promise<ReconcileBucket[]> {
    return bucketRecords(context.db, reconciledType(type, context), { bucketCount, buckets });
  }
}

/**
 * The type, where its records can be compared and the caller may see their hashes: those of what people are called would let a
 * caller who may not see it try names until one fits.
 */
function reconciledType(type: ChangeType, { caller }: RequestContext): ReconciledType {
  if (type === "SEGMENT_MEMBERSHIP")
    throw badUserInput("type", "Who is in a segment is worked out here alone: read its members instead.");
  if (type === "CUSTOMER" && !maySeePersonal(caller)) throw forbidden("customers:personal");
  return type;
}
