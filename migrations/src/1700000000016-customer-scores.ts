import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** What each customer is expected to do, and how far each number may be off; and the yearly rate at which later money counts less. */
export class CustomerScores1700000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation ADD COLUMN customer_discount_rate numeric(6, 4) NOT NULL DEFAULT 0.10
      CONSTRAINT organisation_customer_discount_rate_check
        CHECK (customer_discount_rate >= 0 AND customer_discount_rate < 1)`);
    await runner.query(`
      CREATE TABLE customer_score (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        customer_id uuid NOT NULL,
        model_version_id uuid NOT NULL,
        as_of date NOT NULL,
        computed_at timestamptz NOT NULL DEFAULT now(),
        recency_days integer CHECK (recency_days >= 0),
        frequency integer CHECK (frequency >= 0),
        tenure_days integer CHECK (tenure_days >= recency_days),
        monetary numeric(18, 4),
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        rfm_recency smallint CHECK (rfm_recency BETWEEN 1 AND 5),
        rfm_frequency smallint CHECK (rfm_frequency BETWEEN 1 AND 5),
        rfm_monetary smallint CHECK (rfm_monetary BETWEEN 1 AND 5),
        behaviour_segment smallint CHECK (behaviour_segment >= 0),
        p_alive double precision CHECK (p_alive BETWEEN 0 AND 1),
        p_alive_se double precision CHECK (p_alive_se >= 0),
        expected_purchases double precision CHECK (expected_purchases >= 0),
        expected_purchases_se double precision CHECK (expected_purchases_se >= 0),
        clv numeric(18, 4),
        clv_se double precision CHECK (clv_se >= 0),
        churn_risk double precision CHECK (churn_risk BETWEEN 0 AND 1),
        churn_risk_se double precision CHECK (churn_risk_se >= 0),
        next_purchase_days double precision CHECK (next_purchase_days >= 0),
        next_category_id uuid,
        satisfaction double precision CHECK (satisfaction BETWEEN 0 AND 100),
        reasons jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (tenant_id, customer_id),
        CHECK (num_nulls(recency_days, frequency, tenure_days) IN (0, 3)),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, next_category_id) REFERENCES category (tenant_id, id)
          ON DELETE SET NULL (next_category_id)
      )`);
    // One index per order that lists are paged in; without them a page of 200,000 customers sorts all of them.
    for (const column of ["p_alive", "expected_purchases", "clv", "churn_risk"]) {
      await runner.query(`CREATE INDEX customer_score_${column} ON customer_score (tenant_id, ${column}, customer_id)`);
    }
    await runner.query("CREATE INDEX customer_score_version ON customer_score (tenant_id, model_version_id)");
    await confineToTenant(runner, "customer_score");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE IF EXISTS customer_score");
    await runner.query("ALTER TABLE organisation DROP COLUMN customer_discount_rate");
  }
}
