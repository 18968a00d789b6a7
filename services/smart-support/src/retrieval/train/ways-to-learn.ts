import type { EntityManager } from "typeorm";
import {
  type BroughtVersion,
  readEncoder,
  readWantedEncoder,
  type StoredEncoder,
} from "../encoders/stored-encoders.ts";

/**
 * By which encoders today's knowledge is to be learnt, the first that can be asked: the one that is wanted, and the champion's, so that what
 * serves stays up to date while the other cannot be asked or was found worse. Null stands for the one that is learnt.
 *
 * @param present the champion's
 */
export async function waysToLearn(
  db: EntityManager,
  present: BroughtVersion | null,
): Promise<(StoredEncoder | null)[]> {
  const wanted = await readWantedEncoder(db);
  if (wanted === null || wanted.id === present?.id) return [wanted];
  const serving = present === null ? null : await readEncoder(db, present.id);
  return wanted.isRefused ? [serving] : [wanted, serving];
}
