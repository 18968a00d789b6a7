import type { MigrationInterface, QueryRunner } from "typeorm";

const tables = [
  "user",
  "session",
  "account",
  "verification",
  "organization",
  "member",
  "invitation",
  "apikey",
  "rateLimit",
];

/**
 * The tables of better-auth 1.7.5 (people, sessions, organisations, API keys), in a schema of their own that only the role
 * `bellwether_auth` may use. The statements are what the library's own generator prints for our configuration; unique
 * membership and unique key hashes are added. Its identifiers are in camel case and stay so.
 */
export class Auth1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Roles belong to the cluster, so another database may have made this one already, or be making it right now.
    await runner.query(`
      DO $$ BEGIN
        CREATE ROLE bellwether_auth NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$`);
    await runner.query("CREATE SCHEMA auth");
    await runner.query(`
      CREATE TABLE auth."user" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "name" text NOT NULL,
        "email" text NOT NULL UNIQUE,
        "emailVerified" boolean NOT NULL,
        "image" text,
        "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
        "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE auth."session" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "expiresAt" timestamptz NOT NULL,
        "token" text NOT NULL UNIQUE,
        "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
        "updatedAt" timestamptz NOT NULL,
        "ipAddress" text,
        "userAgent" text,
        "userId" uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
        "activeOrganizationId" text
      )`);
    await runner.query(`
      CREATE TABLE auth."account" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "accountId" text NOT NULL,
        "providerId" text NOT NULL,
        "userId" uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        "scope" text,
        "password" text,
        "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
        "updatedAt" timestamptz NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE auth."verification" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "identifier" text NOT NULL,
        "value" text NOT NULL,
        "expiresAt" timestamptz NOT NULL,
        "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
        "updatedAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE auth."organization" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "name" text NOT NULL,
        "slug" text NOT NULL UNIQUE,
        "logo" text,
        "createdAt" timestamptz NOT NULL,
        "metadata" text
      )`);
    await runner.query(`
      CREATE TABLE auth."member" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "organizationId" uuid NOT NULL REFERENCES auth."organization" ("id") ON DELETE CASCADE,
        "userId" uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
        "role" text NOT NULL,
        "createdAt" timestamptz NOT NULL,
        UNIQUE ("organizationId", "userId")
      )`);
    await runner.query(`
      CREATE TABLE auth."invitation" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "organizationId" uuid NOT NULL REFERENCES auth."organization" ("id") ON DELETE CASCADE,
        "email" text NOT NULL,
        "role" text,
        "status" text NOT NULL,
        "expiresAt" timestamptz NOT NULL,
        "createdAt" timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
        "inviterId" uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE
      )`);
    await runner.query(`
      CREATE TABLE auth."apikey" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "configId" text NOT NULL,
        "name" text,
        "start" text,
        "referenceId" text NOT NULL,
        "prefix" text,
        "key" text NOT NULL UNIQUE,
        "refillInterval" integer,
        "refillAmount" integer,
        "lastRefillAt" timestamptz,
        "enabled" boolean,
        "rateLimitEnabled" boolean,
        "rateLimitTimeWindow" integer,
        "rateLimitMax" integer,
        "requestCount" integer,
        "remaining" integer,
        "lastRequest" timestamptz,
        "expiresAt" timestamptz,
        "createdAt" timestamptz NOT NULL,
        "updatedAt" timestamptz NOT NULL,
        "permissions" text,
        "metadata" text
      )`);
    await runner.query(`
      CREATE TABLE auth."rateLimit" (
        "id" uuid DEFAULT gen_random_uuid() NOT NULL PRIMARY KEY,
        "key" text NOT NULL UNIQUE,
        "count" integer NOT NULL,
        "lastRequest" bigint NOT NULL
      )`);
    await runner.query('CREATE INDEX "session_userId_idx" ON auth."session" ("userId")');
    await runner.query('CREATE INDEX "account_userId_idx" ON auth."account" ("userId")');
    await runner.query('CREATE INDEX "verification_identifier_idx" ON auth."verification" ("identifier")');
    await runner.query('CREATE INDEX "member_userId_idx" ON auth."member" ("userId")');
    await runner.query('CREATE INDEX "invitation_organizationId_idx" ON auth."invitation" ("organizationId")');
    await runner.query('CREATE INDEX "invitation_email_idx" ON auth."invitation" ("email")');
    await runner.query('CREATE INDEX "apikey_configId_idx" ON auth."apikey" ("configId")');
    await runner.query('CREATE INDEX "apikey_referenceId_idx" ON auth."apikey" ("referenceId")');

    // Sessions and keys are bearer secrets: the application's role has no way to them, and this one none to its tables.
    await runner.query("GRANT USAGE ON SCHEMA auth TO bellwether_auth");
    await runner.query("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA auth TO bellwether_auth");
    // The gateway is ready only on a database that has every migration it was built with.
    await runner.query(`
      DO $$ BEGIN
        IF to_regclass('migration') IS NOT NULL THEN GRANT SELECT ON migration TO bellwether_app; END IF;
      END $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...tables].reverse()) await runner.query(`DROP TABLE IF EXISTS auth."${table}"`);
    await runner.query("DROP SCHEMA IF EXISTS auth");
    // The role stays: it belongs to the cluster, where another database may use it.
  }
}
