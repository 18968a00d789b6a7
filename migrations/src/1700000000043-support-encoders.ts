import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** Encoders that organisations bring, beside the one that is learnt from their articles. */
export class SupportEncoders1700000000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of encoders) await runner.query(statement);
    await confineToTenant(runner, "support_encoder");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE support_setting DROP COLUMN IF EXISTS encoder_id");
    await runner.query("DELETE FROM passage_vector WHERE encoder LIKE 'brought:%'");
    await runner.query("DROP TABLE IF EXISTS support_encoder");
    for (const statement of unused) await runner.query(statement);
  }
}

/**
 * Another address, model or prefix is another row, and what serves keeps its own until another takes its place. `version` rises when the same
 * address begins to answer otherwise, which `probe`, the vector of a text that never changes, tells. The secret is sealed.
 */
const encoders = [
  `CREATE TABLE support_encoder (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('OPENAI', 'OPEN_INFERENCE', 'LOCAL')),
    url text,
    model text NOT NULL CHECK (model <> ''),
    secret bytea,
    query_prefix text NOT NULL DEFAULT '',
    passage_prefix text NOT NULL DEFAULT '',
    must_be_better boolean NOT NULL DEFAULT true,
    version integer NOT NULL DEFAULT 1,
    width integer CHECK (width > 0),
    probe bytea,
    is_refused boolean NOT NULL DEFAULT false,
    problem text,
    made_by text,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    CHECK ((kind = 'LOCAL') = (url IS NULL)),
    CHECK (kind <> 'LOCAL' OR secret IS NULL),
    CHECK ((width IS NULL) = (probe IS NULL))
  )`,
  // What 0038 foresaw, and nothing ever read.
  `ALTER TABLE support_setting DROP COLUMN IF EXISTS encoder_kind, DROP COLUMN IF EXISTS encoder_url,
     DROP COLUMN IF EXISTS encoder_model, DROP COLUMN IF EXISTS encoder_secret`,
  "ALTER TABLE support_setting ADD COLUMN encoder_id uuid",
  `ALTER TABLE support_setting ADD CONSTRAINT support_setting_encoder
     FOREIGN KEY (tenant_id, encoder_id) REFERENCES support_encoder (tenant_id, id)`,
];

/** As 0038 has it. */
const unused = [
  `ALTER TABLE support_setting
     ADD COLUMN encoder_kind text NOT NULL DEFAULT 'LEARNT' CHECK (encoder_kind IN ('LEARNT', 'OPENAI', 'OPEN_INFERENCE', 'LOCAL')),
     ADD COLUMN encoder_url text, ADD COLUMN encoder_model text, ADD COLUMN encoder_secret bytea`,
  `ALTER TABLE support_setting
     ADD CHECK (encoder_kind = 'LEARNT' OR encoder_model IS NOT NULL),
     ADD CHECK (encoder_kind IN ('LEARNT', 'LOCAL') OR encoder_url IS NOT NULL)`,
];
