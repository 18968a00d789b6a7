import { createHash } from "node:crypto";
import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import { badUserInput } from "../errors/bad-user-input.ts";
import { type BucketCount, bucketCounts, canonicalRecordsSql, type ReconciledType } from "./canonical-records.ts";
import type { ReconcileBucket } from "./reconcile.type.ts";

/** Buckets whose records one call lists: of a million records in 4,096 buckets, 4,000. */
const maxBuckets = 16;

/** The hash of a bucket without records. */
const emptyHash = createHash("sha256").digest("hex");

/**
 * The buckets whose records differ, and how many records there are.
 *
 * @param theirs the other system's hash of each bucket, lower case
 */
export async function differingBuckets(
  db: TenantSnapshot,
  type: ReconciledType,
  theirs: readonly string[],
): Promise<{ differing: number[]; recordCount: number }> {
  const count = readBucketCount("bucketHashes", theirs.length);
  const odd = theirs.findIndex((hash) => !/^[0-9a-f]{64}$/i.test(hash));
  if (odd >= 0)
    throw badUserInput(`bucketHashes[${odd}]`, `bucketHashes[${odd}] is not a SHA-256 as 64 hexadecimal digits.`);
  const rows = await db.query<{ bucket: number; hash: string; records: number }>(
    `SELECT bucket, count(*)::integer AS records,
       encode(sha256(convert_to(string_agg(encode(hash, 'hex'), '' ORDER BY hash), 'UTF8')), 'hex') AS hash
     FROM (${canonicalRecordsSql(type, count)}) AS canonical GROUP BY bucket`,
  );
  const ours = new Map(rows.map(({ bucket, hash }) => [bucket, hash]));
  return {
    differing: theirs.flatMap((hash, bucket) =>
      hash.toLowerCase() === (ours.get(bucket) ?? emptyHash) ? [] : [bucket],
    ),
    recordCount: rows.reduce((sum, { records }) => sum + records, 0),
  };
}

/** The records of some buckets with their hashes, by key. */
export async function bucketRecords(
  db: TenantSnapshot,
  type: ReconciledType,
  asked: { bucketCount: number; buckets: readonly number[] },
): Promise<ReconcileBucket[]> {
  const count = readBucketCount("bucketCount", asked.bucketCount);
  const buckets = [...new Set(asked.buckets)];
  if (buckets.length > maxBuckets)
    throw badUserInput("buckets", `buckets may name ${maxBuckets} at a time; got ${buckets.length}.`);
  const odd = buckets.find((bucket) => bucket < 0 || bucket >= count);
  if (odd !== undefined) throw badUserInput("buckets", `There is no bucket ${odd} of ${count}; the first is 0.`);
  const rows = await db.query<{ bucket: number; ids: string[]; hashes: string[] }>(
    `SELECT bucket, array_agg(external_id ORDER BY external_id COLLATE "C") AS ids,
       array_agg(encode(hash, 'hex') ORDER BY external_id COLLATE "C") AS hashes
     FROM (${canonicalRecordsSql(type, count, "bucket = ANY ($1::integer[])")}) AS canonical GROUP BY bucket`,
    [buckets],
  );
  const found = new Map(rows.map((row) => [row.bucket, row]));
  return buckets.map((bucket) => {
    const row = found.get(bucket);
    return { bucket, externalIds: row?.ids ?? [], hashes: row?.hashes ?? [] };
  });
}

function readBucketCount(argument: string, count: number): BucketCount {
  const known = bucketCounts.find((one) => one === count);
  if (known === undefined)
    throw badUserInput(argument, `Records are spread over ${bucketCounts.join(" or ")} buckets; got ${count}.`);
  return known;
}
