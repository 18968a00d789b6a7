import type { QueryRunner } from "typeorm";

/** Sets what customers can agree to, in the tables that keep it and for those who come back after an erasure and have agreed to nothing. */
export async function setConsentPurposes(runner: QueryRunner, purposes: readonly string[]): Promise<void> {
  const list = purposes.map((purpose) => `'${purpose}'`).join(", ");
  for (const table of ["customer_consent", "customer_consent_change"]) {
    await runner.query(`DELETE FROM ${table} WHERE purpose NOT IN (${list})`);
    await runner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${table}_purpose_check`);
    await runner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${table}_purpose_check CHECK (purpose IN (${list}))`);
  }
  await runner.query(`
    CREATE OR REPLACE FUNCTION customer_returned() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NOT EXISTS (SELECT FROM erased_customer) THEN RETURN NULL; END IF;
      WITH returned AS (
        SELECT added.tenant_id, added.id FROM added JOIN erased_customer AS erased
          ON erased.tenant_id = added.tenant_id AND erased.external_id_hash = erased_id_hash(added.tenant_id, added.external_id)
      ), refused AS (
        INSERT INTO customer_consent (tenant_id, customer_id, purpose, granted, decided_at, source)
        SELECT tenant_id, id, purpose, false, now(), 'erasure'
        FROM returned CROSS JOIN unnest('{${purposes.join()}}'::text[]) AS purpose
        RETURNING tenant_id, customer_id, purpose, granted, decided_at, source
      )
      INSERT INTO customer_consent_change (tenant_id, customer_id, purpose, granted, decided_at, source) SELECT * FROM refused;
      RETURN NULL;
    END $$`);
}
