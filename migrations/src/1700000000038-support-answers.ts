import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** In the order of their references. */
const tables = ["passage_vector", "support_setting", "support_answer"];

/** What passages are compared by, how support answers, and every answer that it gave. */
export class SupportAnswers1700000000038 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of answers) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

/**
 * Vectors are little-endian float32 of length 1; those of several encoders stand side by side while one follows another. Secrets are sealed. An
 * answer keeps its question masked, and whose it was, so that erasing the person finds it.
 */
const answers = [
  `CREATE TABLE passage_vector (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    encoder text NOT NULL CHECK (encoder <> ''),
    passage_id uuid NOT NULL,
    vector bytea NOT NULL CHECK (octet_length(vector) > 0 AND octet_length(vector) % 4 = 0),
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, encoder, passage_id),
    FOREIGN KEY (tenant_id, passage_id) REFERENCES passage (tenant_id, id) ON DELETE CASCADE
  )`,
  "CREATE INDEX passage_vector_passage ON passage_vector (tenant_id, passage_id)",
  `CREATE TABLE support_setting (
    tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
    abstention_threshold double precision CHECK (abstention_threshold BETWEEN 0 AND 1),
    answer_mode text NOT NULL DEFAULT 'EXTRACTIVE' CHECK (answer_mode IN ('EXTRACTIVE', 'GENERATIVE')),
    chat_url text,
    chat_model text,
    chat_secret bytea,
    encoder_kind text NOT NULL DEFAULT 'LEARNT' CHECK (encoder_kind IN ('LEARNT', 'OPENAI', 'OPEN_INFERENCE', 'LOCAL')),
    encoder_url text,
    encoder_model text,
    encoder_secret bytea,
    version integer NOT NULL DEFAULT 1,
    updated_by text,
    updated_at timestamptz NOT NULL DEFAULT now(),
    CHECK (answer_mode = 'EXTRACTIVE' OR (chat_url IS NOT NULL AND chat_model IS NOT NULL)),
    CHECK (encoder_kind = 'LEARNT' OR encoder_model IS NOT NULL),
    CHECK (encoder_kind IN ('LEARNT', 'LOCAL') OR encoder_url IS NOT NULL)
  )`,
  `CREATE TABLE support_answer (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    conversation_id uuid,
    message_id uuid,
    customer_id uuid,
    question text NOT NULL,
    locale text NOT NULL CHECK (locale IN ('en', 'zh-CN')),
    audience text NOT NULL CHECK (audience IN ('PUBLIC', 'AGENTS')),
    outcome text NOT NULL CHECK (outcome IN ('answered', 'abstained', 'no-knowledge')),
    mode text NOT NULL DEFAULT 'EXTRACTIVE' CHECK (mode IN ('EXTRACTIVE', 'GENERATIVE')),
    confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    threshold double precision NOT NULL CHECK (threshold BETWEEN 0 AND 1),
    sentences jsonb NOT NULL DEFAULT '[]',
    alternatives jsonb NOT NULL DEFAULT '[]',
    retrieved jsonb,
    encoder text NOT NULL,
    knowledge_version text NOT NULL,
    model_version_id uuid,
    took_ms integer NOT NULL CHECK (took_ms >= 0),
    asked_by text,
    asked_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id)
  )`,
  "CREATE INDEX support_answer_asked ON support_answer (tenant_id, asked_at DESC, id DESC)",
  "CREATE INDEX support_answer_outcome ON support_answer (tenant_id, outcome, asked_at DESC, id DESC)",
  "CREATE INDEX support_answer_message ON support_answer (tenant_id, conversation_id, message_id) WHERE conversation_id IS NOT NULL",
  "CREATE INDEX support_answer_customer ON support_answer (tenant_id, customer_id) WHERE customer_id IS NOT NULL",
];
