import type { EntityManager } from "typeorm";
import type { CrmValue } from "../model/crm-value.ts";

/** A customer as it is to be: what is left out stays as it is, null empties it. */
export interface CustomerRecord {
  externalId: string;
  [field: string]: CrmValue | Readonly<Record<string, CrmValue>>;
}

/** What became of one customer, with the first rule that it broke. */
export type CustomerOutcome =
  | { outcome: "CREATED" | "UPDATED" | "UNCHANGED" }
  | {
      outcome: "REJECTED";
      rule: string;
      field: string | null;
      value: string | null;
      facts: Readonly<Record<string, string | number>>;
    };

/**
 * The one road by which customers enter, which is another service's: whoever runs the job passes it in. Everything happens in
 * the caller's transaction.
 */
export interface CustomerDesk {
  /** Waits until nobody else writes customers, so that what is read from here on stays so. */
  begin(db: EntityManager): Promise<void>;
  /** @returns one outcome per record, in their order */
  upsert(db: EntityManager, records: readonly CustomerRecord[]): Promise<CustomerOutcome[]>;
  /** Makes two customers one; false where they cannot be, and nothing was changed. */
  merge(db: EntityManager, keptId: string, mergedId: string): Promise<boolean>;
}
