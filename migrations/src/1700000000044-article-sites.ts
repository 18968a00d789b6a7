import type { MigrationInterface, QueryRunner } from "typeorm";
import { confineToTenant } from "./tenant-table.ts";

/** In the order of their references. */
const tables = ["article_site", "article_page"];

/** Sites of the organisation's own whose pages become articles, and what became of each page. */
export class ArticleSites1700000000044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of sites) await runner.query(statement);
    for (const table of tables) await confineToTenant(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS ${table}`);
  }
}

/**
 * `job_id` is the site's newest reading, `problem` why its last one was not whole. Of a page, `run_id` is the reading that looked at it last;
 * what it was taken with (`external_id` of its article, `etag`, `last_modified`, `content_hash`) stays when it cannot be read later.
 */
const sites = [
  `CREATE TABLE article_site (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    id uuid NOT NULL,
    url text NOT NULL CHECK (url <> ''),
    audience text NOT NULL CHECK (audience IN ('PUBLIC', 'AGENTS')),
    is_nightly boolean NOT NULL,
    job_id uuid,
    read_at timestamptz,
    problem jsonb,
    created_by text,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, url)
  )`,
  `CREATE TABLE article_page (
    tenant_id uuid NOT NULL DEFAULT current_tenant(),
    site_id uuid NOT NULL,
    url text NOT NULL CHECK (length(url) BETWEEN 1 AND 500),
    run_id uuid NOT NULL,
    outcome text NOT NULL CHECK (outcome IN ('CREATED', 'UPDATED', 'UNCHANGED', 'REFUSED', 'GONE')),
    problem jsonb,
    external_id text,
    etag text,
    last_modified text,
    content_hash text,
    looked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, site_id, url),
    FOREIGN KEY (tenant_id, site_id) REFERENCES article_site (tenant_id, id) ON DELETE CASCADE
  )`,
];
