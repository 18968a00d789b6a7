import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { importLimits } from "../contract.ts";
import type { RejectedRow } from "../rows/check-rows.ts";
import type { RuleFacts, Violation } from "../rules.ts";
import { storable } from "./storable.ts";

/** Row errors written at a time. */
const flushAt = 1_000;

/**
 * Keeps the errors of one import. They are written outside the import's transaction: they are to be read when it rolls
 * back, too.
 */
export class RowErrorLedger {
  /** Errors found, which may be several a row. */
  found = 0;
  stored = 0;
  private pending: { line: number; violation: Violation }[] = [];

  constructor(
    private readonly door: TenantDoor,
    private readonly tenantId: TenantId,
    private readonly batchId: string,
  ) {}

  async add(rows: readonly RejectedRow[], columnPrefix = ""): Promise<void> {
    for (const { line, violations } of rows) {
      this.found += violations.length;
      for (const violation of violations) {
        if (this.stored + this.pending.length >= importLimits.maxStoredRowErrors) break;
        const column = violation.column === null ? null : columnPrefix + violation.column;
        this.pending.push({ line, violation: { ...violation, column } });
      }
    }
    while (this.pending.length >= flushAt) await this.write(this.pending.splice(0, flushAt));
  }

  /** Writes what is still held. */
  async flush(): Promise<void> {
    if (this.pending.length > 0) await this.write(this.pending.splice(0));
  }

  private async write(errors: { line: number; violation: Violation }[]): Promise<void> {
    const texts = (pick: (violation: Violation) => string | null) =>
      errors.map(({ violation }) => cut(pick(violation)));
    await this.door.write(this.tenantId, (db) =>
      db.query(
        `INSERT INTO import_row_error (batch_id, sequence, row_number, column_name, rule, value, facts)
         SELECT $1, $2 + ordinality, line, column_name, rule, value, facts
         FROM unnest($3::integer[], $4::text[], $5::text[], $6::text[], $7::jsonb[])
           WITH ORDINALITY AS error (line, column_name, rule, value, facts, ordinality)`,
        [
          this.batchId,
          this.stored,
          errors.map(({ line }) => line),
          texts(({ column }) => column),
          texts(({ rule }) => rule),
          texts(({ value }) => value),
          errors.map(({ violation }) => JSON.stringify(cutFacts(violation.facts))),
        ],
      ),
    );
    this.stored += errors.length;
  }
}

function cut(text: string | null): string | null {
  return text === null ? null : storable(text, importLimits.maxValueLength);
}

function cutFacts(facts: RuleFacts): RuleFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [name, typeof fact === "string" ? cut(fact) : fact]),
  );
}
