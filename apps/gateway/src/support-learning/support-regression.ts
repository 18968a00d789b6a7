import { randomUUID } from "node:crypto";
import { type RegressionAnswer, regressionModelName } from "@bellwether/smart-support/learning/contract";
import { GraphQLError } from "graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../context.ts";
import { askInJson, type Patience } from "../models/ask-model-host.ts";
import type { SupportRegression } from "./support-correction.type.ts";

/** The first question after knowledge changed waits for its index, and there may be hundreds. */
const patience: Patience = {
  deadlineMs: 60_000,
  meanwhile: "corrections can be read",
  instead: "ask again in a moment",
};

/** Asks every accepted correction's question, and keeps what became of it. @throws GraphQLError UNAVAILABLE when the model host is away */
export async function runSupportRegression(
  cause: "CORRECTION" | "ASKED",
  context: RequestContext,
): Promise<SupportRegression> {
  const told = await askInJson<RegressionAnswer>(regressionModelName, {}, patience, context);
  const { door, caller } = context;
  return door.write(caller.tenantId, async (db) => {
    await db.query(
      `INSERT INTO support_regression (id, cause, model_version_id, knowledge_version, passed, failed_ids, ran_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), cause, told.modelVersionId, told.knowledgeVersion, told.passed, told.failedIds, caller.id],
    );
    return (await readSupportRegression(db))!;
  });
}

/** The same; null while no model is there to answer. */
export async function tryRegression(context: RequestContext): Promise<SupportRegression | null> {
  try {
    return await runSupportRegression("CORRECTION", context);
  } catch (error) {
    if (error instanceof GraphQLError && error.extensions.code === "UNAVAILABLE") return null;
    throw error;
  }
}

/** The last run; null before the first. */
export async function readSupportRegression(db: Pick<EntityManager, "query">): Promise<SupportRegression | null> {
  const [row]: [{ ranAt: Date; passed: number; failed: string[] } | undefined] = await db.query(
    `SELECT ran_at AS "ranAt", passed, failed_ids AS failed FROM support_regression ORDER BY ran_at DESC, id DESC LIMIT 1`,
  );
  if (row === undefined) return null;
  return { failedKeys: row.failed, ranAt: row.ranAt, passed: row.passed, failed: row.failed.length };
}
