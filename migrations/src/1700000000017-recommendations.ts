import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

const tables = ["recommendation", "product_neighbour", "popular_product", "product_repeat"];

/** What each customer may like, what goes with each product, what is popular where, and what is bought again. */
export class Recommendations1700000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recommendation (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        customer_id uuid NOT NULL,
        rank smallint NOT NULL CHECK (rank > 0),
        product_id uuid NOT NULL,
        score double precision NOT NULL,
        reason jsonb NOT NULL,
        model_version_id uuid NOT NULL,
        computed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, customer_id, rank),
        FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("CREATE INDEX recommendation_product ON recommendation (tenant_id, product_id)");
    await runner.query(`
      CREATE TABLE product_neighbour (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        product_id uuid NOT NULL,
        rank smallint NOT NULL CHECK (rank > 0),
        neighbour_id uuid NOT NULL,
        score double precision NOT NULL,
        kind text NOT NULL CHECK (kind IN ('BOUGHT_TOGETHER', 'ALIKE')),
        shared_buyers integer NOT NULL CHECK (shared_buyers >= 0),
        model_version_id uuid NOT NULL,
        computed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, product_id, rank),
        CHECK (neighbour_id <> product_id),
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, neighbour_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("CREATE INDEX product_neighbour_neighbour ON product_neighbour (tenant_id, neighbour_id)");
    await runner.query(`
      CREATE TABLE popular_product (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        scope text NOT NULL CHECK (scope IN ('ALL', 'COUNTRY', 'CHANNEL')),
        value text NOT NULL,
        rank smallint NOT NULL CHECK (rank > 0),
        product_id uuid NOT NULL,
        buyers integer NOT NULL CHECK (buyers >= 0),
        score double precision NOT NULL,
        model_version_id uuid NOT NULL,
        computed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, scope, value, rank),
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, model_version_id) REFERENCES model_version (tenant_id, id) ON DELETE CASCADE
      )`);
    await runner.query("CREATE INDEX popular_product_product ON popular_product (tenant_id, product_id)");
    await runner.query(`
      CREATE TABLE product_repeat (
        tenant_id uuid NOT NULL DEFAULT current_tenant(),
        product_id uuid NOT NULL,
        buyers integer NOT NULL CHECK (buyers > 0),
        repeat_buyers integer NOT NULL CHECK (repeat_buyers BETWEEN 0 AND buyers),
        repeat_share double precision NOT NULL CHECK (repeat_share BETWEEN 0 AND 1),
        median_gap_days double precision CHECK (median_gap_days > 0),
        computed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, product_id),
        FOREIGN KEY (tenant_id, product_id) REFERENCES product (tenant_id, id) ON DELETE CASCADE
      )`);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}
