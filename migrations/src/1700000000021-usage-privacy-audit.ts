import type { MigrationInterface, QueryRunner } from "typeorm";
import { createAudit, dropAudit } from "./audit-tables.ts";
import { createPrivacy, dropPrivacy } from "./privacy-tables.ts";
import { createUsage, dropUsage } from "./usage-tables.ts";

/** What API keys use and may use; who read and changed what; what customers agreed to, and what was given out or forgotten of them. */
export class UsagePrivacyAudit1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createUsage(runner);
    await createAudit(runner);
    await createPrivacy(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropPrivacy(runner);
    await dropAudit(runner);
    await dropUsage(runner);
  }
}
