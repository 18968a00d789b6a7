import type { QueryRunner } from "typeorm";

/** Who answers customers, in what and how much at once; when somebody is there, and how soon; what is said often. */
export async function createServiceDesk(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE TABLE support_agent (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      member text NOT NULL CHECK (member <> ''),
      skills text[] NOT NULL DEFAULT '{}',
      locales text[] NOT NULL DEFAULT '{en,zh-CN}' CHECK (locales <@ ARRAY['en', 'zh-CN'] AND locales <> '{}'),
      capacity integer NOT NULL DEFAULT 5 CHECK (capacity BETWEEN 1 AND 100),
      is_available boolean NOT NULL DEFAULT false,
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, member)
    )`);
  // Minutes of open time. Without a row, the desk is always open and promises what the code says.
  await runner.query(`
    CREATE TABLE support_hours (
      tenant_id uuid PRIMARY KEY DEFAULT current_tenant(),
      time_zone text NOT NULL CHECK (time_zone <> ''),
      week jsonb NOT NULL,
      holidays date[] NOT NULL DEFAULT '{}',
      first_reply_minutes integer NOT NULL CHECK (first_reply_minutes BETWEEN 1 AND 43200),
      next_reply_minutes integer NOT NULL CHECK (next_reply_minutes BETWEEN 1 AND 43200),
      version integer NOT NULL DEFAULT 1,
      updated_by text,
      updated_at timestamptz NOT NULL DEFAULT now()
    )`);
  await runner.query(`
    CREATE TABLE canned_reply (
      tenant_id uuid NOT NULL DEFAULT current_tenant(),
      id uuid NOT NULL,
      shortcut text NOT NULL CHECK (shortcut <> ''),
      locale text NOT NULL CHECK (locale IN ('en', 'zh-CN')),
      body text NOT NULL CHECK (body <> ''),
      version integer NOT NULL DEFAULT 1,
      updated_by text,
      updated_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, id),
      UNIQUE (tenant_id, shortcut, locale)
    )`);
}
