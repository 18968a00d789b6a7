import type { MigrationInterface, QueryRunner } from "typeorm";
import { createAnchors, dropAnchors } from "./audit-anchors.ts";
import { createSandbox, dropSandbox } from "./sandbox-tables.ts";

/** Organisations to try things out in, which can be emptied; and an audit log that can be cut off and still be checked. */
export class SandboxAndAnchors1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createAnchors(runner);
    await createSandbox(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropSandbox(runner);
    await dropAnchors(runner);
  }
}
