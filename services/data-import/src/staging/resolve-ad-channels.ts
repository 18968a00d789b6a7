import type { EntityManager } from "typeorm";
import { resolveReference } from "./write-references.ts";

/**
 * Makes `known_channel`, which leads from the external id of ad channels to their id, and creates those that are not there yet: a channel
 * is no more than its name.
 *
 * @param named SELECT of external_id and name
 * @returns how many were created
 */
export function resolveAdChannels(db: EntityManager, named: string): Promise<number> {
  return resolveReference(db, { table: "ad_channel", known: "known_channel", named, columns: ["name"] });
}
