import type { TenantSnapshot } from "@bellwether/schema/database/tenant-snapshot";
import DataLoader from "dataloader";
import { inKeyOrder } from "../loaders.ts";
import { type SupportAnswerRow, supportAnswerColumns, toSupportAnswer } from "./support-answer.row.ts";
import type { SupportAnswer } from "./support-answer.type.ts";

export function supportAnswerByKey(db: TenantSnapshot): DataLoader<string, SupportAnswer | null> {
  return new DataLoader(async (keys) => {
    const rows = await db.query<SupportAnswerRow>(
      `SELECT ${supportAnswerColumns} FROM support_answer WHERE id = ANY($1::uuid[])`,
      [keys],
    );
    return inKeyOrder(keys, rows, (row) => row.id, toSupportAnswer);
  });
}
