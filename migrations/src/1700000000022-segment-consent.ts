import type { MigrationInterface, QueryRunner } from "typeorm";
import { unwatch, watch, watchedConsents } from "./segment-triggers.ts";

/** Has segments follow what customers agree to. */
export class SegmentConsent1700000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of watch(watchedConsents)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of unwatch(watchedConsents)) await runner.query(statement);
  }
}
