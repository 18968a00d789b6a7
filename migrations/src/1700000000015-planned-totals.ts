import type { MigrationInterface, QueryRunner } from "typeorm";
import { planFunctions, planSignatures, planViews } from "./1700000000010-planned-forecast.ts";

const view = "planned_forecast_total" as const;
const signature = "forecast_total_override_change(uuid, uuid)";

/**
 * Totals of the model's are shown as the model's own, and what is planned is summed from the products; so nobody reads totals as
 * they are planned with, which since know nothing of what products sell at no named place.
 */
export class PlannedTotals1700000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP VIEW ${view}`);
    await runner.query(`DROP FUNCTION ${signature}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const [found]: { exists: boolean }[] = await runner.query(
      "SELECT to_regclass('forecast_override') IS NOT NULL AS exists",
    );
    // Nothing to go back to in a database that has none of it.
    if (!found?.exists) return;
    const statement = planFunctions[planSignatures.indexOf(signature)];
    if (statement === undefined) throw new Error(`No statement makes ${signature}.`);
    await runner.query(statement);
    await runner.query(`REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO bellwether_app`);
    await runner.query(planViews[view]);
    await runner.query(`GRANT SELECT ON ${view} TO bellwether_app`);
  }
}
