import type { EntityManager } from "typeorm";

/** What is meant where a record says nothing: ISO 4217, and the zone of times without an offset. */
export interface OrganisationDefaults {
  currency: string;
  timeZone: string;
}

/** @throws Error where the transaction's tenant has no organisation */
export async function readOrganisationDefaults(db: EntityManager): Promise<OrganisationDefaults> {
  const [organisation]: OrganisationDefaults[] = await db.query(
    'SELECT currency, time_zone AS "timeZone" FROM organisation',
  );
  if (organisation === undefined) throw new Error("There is no organisation with this id.");
  return organisation;
}
