import { z } from "zod";

/** The queues of what is done in a person's name, and of forgetting what is kept no longer. */
export const giveOutJobType = "privacy.give-out";
export const eraseJobType = "privacy.erase";
export const retainJobType = "privacy.retain";

export const privacyJobTypes = [giveOutJobType, eraseJobType, retainJobType] as const;

export const privacyJobInput = z.strictObject({ requestId: z.uuid() });
export type PrivacyJobInput = z.infer<typeof privacyJobInput>;

export const retainJobInput = z.strictObject({});
export type RetainJobInput = z.infer<typeof retainJobInput>;

/** Days that the file of an export can be fetched. */
export const exportKeptDays = 7;

/** When rules of retention are followed: at night, by the organisation's clock. */
export const retainCron = "40 2 * * *";

/** What was done with the rows of one table that told of a person. */
export interface TableProof {
  table: string;
  /** Rows that were deleted, or whose fields about the person were emptied. */
  deleted: number;
  cleared: number;
  /** Rows found afterwards by the same search: none, or the erasure is undone as a whole. */
  remaining: number;
}

/** The proof of an erasure. It tells of nobody: counts, and the reason for what stays. */
export interface ErasureProof {
  erasedAt: string;
  /** Records that were the person's: themselves, and those merged into them. */
  customers: number;
  tables: TableProof[];
  /** Files with exports of the person that were removed. */
  filesRemoved: number;
  kept: { table: string; reason: string }[];
}

/** What an export says of itself. */
export interface ExportProof {
  writtenAt: string;
  rows: Record<string, number>;
  sha256: string;
  byteLength: number;
}
