import type { MigrationInterface, QueryRunner } from "typeorm";
import { unwatch, watch, watchedConsents, watchedTables } from "./segment-triggers.ts";

/** Newest last, as they came to be. */
const tables = [...watchedTables, watchedConsents];

/**
 * Notes of changed customers say what changed, so that only segments about that are worked out again. Without a source anything may have
 * changed.
 */
export class SegmentCauses1700000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE segment_dirty
        ADD COLUMN source text CHECK (source IN ('CUSTOMERS', 'ORDERS', 'EVENTS', 'SCORES', 'CONSENT')),
        ADD COLUMN event_kind text,
        ADD CONSTRAINT segment_dirty_kind_check CHECK ((event_kind IS NOT NULL) = (source IS NOT DISTINCT FROM 'EVENTS'))`);
    for (const table of tables)
      for (const statement of [...unwatch(table), ...watch(table, "with-causes")]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables)
      for (const statement of [...unwatch(table), ...watch(table)]) await runner.query(statement);
    await runner.query("ALTER TABLE segment_dirty DROP COLUMN source, DROP COLUMN event_kind");
  }
}
