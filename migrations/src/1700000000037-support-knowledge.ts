import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** In the order of their references. */
const tables = ["article", "article_version", "passage", "knowledge_state"];

/** What support answers from: articles, their versions, and the passages that their published versions are split into. */
export class SupportKnowledge1700000000037 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...articles, ...passages, ...counter]) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
    await runner.query("DROP FUNCTION IF EXISTS raise_knowledge_version()");
  }
}

/** `expires_on` is the first day, of the organisation's time zone, on which nobody is answered from the article any more. */
const articles = [
  `CREATE TABLE article (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    external_id text NOT NULL CHECK (external_id <> ''),
    title text NOT NULL CHECK (title <> ''),
    locale text NOT NULL CHECK (locale IN ('en', 'zh-CN')),
    audience text NOT NULL CHECK (audience IN ('PUBLIC', 'AGENTS')),
    status text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
    source_kind text NOT NULL CHECK (source_kind IN ('MARKDOWN', 'HTML', 'PDF', 'DOCX', 'QA', 'SITEMAP', 'WRITTEN')),
    source_url text,
    expires_on date,
    version integer NOT NULL CHECK (version > 0),
    published_version integer CHECK (published_version <= version),
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    updated_by text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, external_id),
    CHECK (status <> 'PUBLISHED' OR published_version IS NOT NULL)
  )`,
  "CREATE INDEX article_updated ON article (tenant_id, updated_at, id)",
  "CREATE INDEX article_expires ON article (tenant_id, expires_on) WHERE expires_on IS NOT NULL",
  `CREATE TABLE article_version (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    article_id uuid NOT NULL,
    version integer NOT NULL CHECK (version > 0),
    title text NOT NULL CHECK (title <> ''),
    body text NOT NULL,
    text text NOT NULL,
    author text,
    made_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, article_id, version),
    FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id) ON DELETE CASCADE
  )`,
];

/** A passage's id is a hash of its article, heading, text and occurrence, so that what did not change keeps it through every version. */
const passages = [
  `CREATE TABLE passage (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    article_id uuid NOT NULL,
    article_version integer NOT NULL,
    ordinal integer NOT NULL CHECK (ordinal >= 0),
    heading text NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    starts_at integer NOT NULL CHECK (starts_at >= 0),
    ends_at integer NOT NULL CHECK (ends_at > starts_at),
    locale text NOT NULL CHECK (locale IN ('en', 'zh-CN')),
    audience text NOT NULL CHECK (audience IN ('PUBLIC', 'AGENTS')),
    retired_at timestamptz,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, article_id) REFERENCES article (tenant_id, id) ON DELETE CASCADE
  )`,
  "CREATE INDEX passage_article ON passage (tenant_id, article_id, ordinal) WHERE retired_at IS NULL",
];

/**
 * Indexes over passages are made anew when the counter has risen. A trigger raises it, so that no way of writing forgets to: once a
 * statement, and only for what answers depend on.
 */
const counter = [
  `CREATE TABLE knowledge_state (
    tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
    version bigint NOT NULL CHECK (version > 0),
    updated_at timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE FUNCTION raise_knowledge_version() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM touched) THEN
       INSERT INTO knowledge_state (tenant_id, version) SELECT DISTINCT tenant_id, 1 FROM touched
       ON CONFLICT (tenant_id) DO UPDATE SET version = knowledge_state.version + 1, updated_at = now();
     END IF;
     RETURN NULL;
   END $$`,
  ...["article", "passage"].flatMap((table) => [
    `CREATE TRIGGER ${table}_made AFTER INSERT ON ${table} REFERENCING NEW TABLE AS touched
     FOR EACH STATEMENT EXECUTE FUNCTION raise_knowledge_version()`,
    `CREATE TRIGGER ${table}_changed AFTER UPDATE ON ${table} REFERENCING NEW TABLE AS touched
     FOR EACH STATEMENT EXECUTE FUNCTION raise_knowledge_version()`,
    `CREATE TRIGGER ${table}_gone AFTER DELETE ON ${table} REFERENCING OLD TABLE AS touched
     FOR EACH STATEMENT EXECUTE FUNCTION raise_knowledge_version()`,
  ]),
];
