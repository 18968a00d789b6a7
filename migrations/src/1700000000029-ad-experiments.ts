import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** Tests of ad channels in some markets, from their plan to what they found. */
export class AdExperiments1700000000029 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ad_experiment (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        id uuid NOT NULL,
        external_id text,
        name text NOT NULL CHECK (name <> ''),
        ad_channel_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('PLANNED', 'RUNNING', 'CONCLUDED', 'CANCELLED')),
        design text NOT NULL CHECK (design IN ('HOLDOUT', 'HEAVY_UP')),
        outcome text NOT NULL CHECK (outcome IN ('ORDER_REVENUE', 'ORDERS', 'REPORTED_REVENUE', 'REPORTED_CONVERSIONS')),
        test_geos text[] NOT NULL CHECK (cardinality(test_geos) > 0),
        control_geos text[] NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        power jsonb,
        read_out jsonb,
        lift double precision,
        lift_lower double precision,
        lift_upper double precision,
        lift_se double precision CHECK (lift_se > 0),
        spend_with numeric(18, 4) CHECK (spend_with >= 0),
        spend_without numeric(18, 4) CHECK (spend_without >= 0),
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        created_by text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_by text,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, external_id),
        CHECK (ends_on >= starts_on),
        CHECK (NOT test_geos && control_geos),
        CHECK (num_nulls(lift, lift_lower, lift_upper, lift_se) IN (0, 4)),
        CHECK ((state = 'CONCLUDED') = (lift IS NOT NULL)),
        FOREIGN KEY (tenant_id, ad_channel_id) REFERENCES ad_channel (tenant_id, id)
      )`);
    await runner.query("CREATE INDEX ad_experiment_channel ON ad_experiment (tenant_id, ad_channel_id, starts_on)");
    await confineToTenant(runner, "ad_experiment");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("DROP TABLE IF EXISTS ad_experiment");
  }
}
