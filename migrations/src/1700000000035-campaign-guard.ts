import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

const before = "'CREATE', 'SCHEDULE', 'START', 'PAUSE', 'RESUME', 'END', 'ARCHIVE', 'UNDO'";
const after = `${before}, 'UNSCHEDULE', 'HOLD'`;

/** Campaigns whose products will run out of stock, and two more steps of a campaign's life. */
export class CampaignGuard1700000000035 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await allowActions(runner, after);
    await runner.query(`
      CREATE TABLE campaign_stock_risk (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        campaign_id uuid NOT NULL,
        product_id uuid NOT NULL,
        out_on date NOT NULL,
        available numeric(18, 4) NOT NULL,
        arriving numeric(18, 4) NOT NULL,
        expected numeric(18, 4),
        found_at timestamptz NOT NULL DEFAULT now(),
        accepted_at timestamptz,
        PRIMARY KEY (tenant_id, campaign_id, product_id),
        FOREIGN KEY (tenant_id, campaign_id) REFERENCES campaign (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE
      )`);
    await confineToTenant(runner, "campaign_stock_risk");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE IF EXISTS campaign_stock_risk");
    await runner.query("DELETE FROM campaign_event WHERE action IN ('UNSCHEDULE', 'HOLD')");
    await allowActions(runner, before);
  }
}

async function allowActions(runner: QueryRunner, actions: string): Promise<void> {
  await runner.query("ALTER TABLE campaign_event DROP CONSTRAINT campaign_event_action_check");
  await runner.query(
    `ALTER TABLE campaign_event ADD CONSTRAINT campaign_event_action_check CHECK (action IN (${actions}))`,
  );
}
