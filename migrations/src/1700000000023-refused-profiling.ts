import type { MigrationInterface, QueryRunner } from "typeorm";

/** What is foretold of a customer, by the table that holds it. */
const foretold = ["customer_score", "recommendation"];

/** Forgets what is foretold of a customer in the transaction in which they are known to refuse it. */
export class RefusedProfiling1700000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION forget_foretold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        ${foretold
          .map(
            (table) => `DELETE FROM ${table} USING decided
          WHERE ${table}.tenant_id = decided.tenant_id AND ${table}.customer_id = decided.customer_id
            AND decided.purpose = 'PROFILING' AND NOT decided.granted;`,
          )
          .join("\n        ")}
        RETURN NULL;
      END $$`);
    for (const event of ["insert", "update"])
      await runner.query(`
        CREATE TRIGGER customer_consent_forget_${event} AFTER ${event.toUpperCase()} ON customer_consent
        REFERENCING NEW TABLE AS decided FOR EACH STATEMENT EXECUTE FUNCTION forget_foretold()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const event of ["insert", "update"])
      await runner.query(`DROP TRIGGER IF EXISTS customer_consent_forget_${event} ON customer_consent`);
    await runner.query("DROP FUNCTION IF EXISTS forget_foretold()");
  }
}
