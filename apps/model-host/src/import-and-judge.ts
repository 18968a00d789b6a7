import { scoredKinds } from "@bellwether/customer-behaviour/refresh/request-refresh";
import { findBatch } from "@bellwether/data-import/batch/import-batch";
import { demandKinds } from "@bellwether/data-import/contract";
import { importJob } from "@bellwether/data-import/import-job";
import { judgeDemand } from "@bellwether/demand-forecast/judge-demand";
import { takeConversations } from "@bellwether/smart-support/conversations/past/take-conversations";
import { takeDocument } from "@bellwether/smart-support/knowledge/documents/take-document";
import { takeAnswers } from "@bellwether/smart-support/knowledge/take-answers";
import { followedBy } from "./followed-by.ts";
import { scoreSoon } from "./score-soon.ts";

/** Imports a file, has customers scored again soon where it tells of them, and judges forecasts by it where it tells of demand. */
export const importAndJudge = followedBy(
  importJob({ takeAnswers, takeDocument, takeConversations }),
  async (context, { batchId }) => {
    const { door, tenantId } = context;
    const batch = await door.read(tenantId, (db) => findBatch(db, batchId));
    if (batch === null) return;
    if (scoredKinds.has(batch.kind)) await scoreSoon(context);
    if (demandKinds.has(batch.kind)) await judgeDemand(context);
  },
);
