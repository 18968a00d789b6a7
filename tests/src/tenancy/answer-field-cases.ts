import { randomUUID } from "node:crypto";
import { globalId } from "@bellwether/gateway/node/global-id";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

/** Adds a question that support declined, with a correction of the same key, and a threshold of the tenant's own. @returns the answer's key */
export async function insertAnswer(door: TenantDoor, id: TenantId, prefix: string): Promise<string> {
  const key = randomUUID();
  await door.write(id, async (db) => {
    await db.query(
      `INSERT INTO support_answer (id, question, locale, audience, outcome, confidence, threshold, encoder, knowledge_version, took_ms)
       VALUES ($1, $2, 'en', 'PUBLIC', 'abstained', 0.1, 0.5, 'none', '1.0', 3)`,
      [key, `${prefix}question`],
    );
    // Asked again and again, and of an intent of the tenant's own in a year that is no other case's.
    await db.query(
      `INSERT INTO support_answer (id, question, locale, audience, outcome, confidence, threshold, encoder, knowledge_version, took_ms)
       SELECT gen_random_uuid(), $1, 'en', 'PUBLIC', 'abstained', 0.1, 0.5, 'none', '1.0', 3 FROM generate_series(1, 3)`,
      [`${prefix}riddle`],
    );
    await db.query(
      `INSERT INTO conversation (id, channel, locale, intent, created_at) VALUES (gen_random_uuid(), 'API', 'en', $1, '2021-05-05')`,
      [`${prefix}riddle`],
    );
    await db.query(
      `INSERT INTO support_correction (id, question, locale, audience, answer_id, proposed_by) VALUES ($1, $2, 'en', 'PUBLIC', $1, 'somebody')`,
      [key, `${prefix}question`],
    );
    await db.query(
      `INSERT INTO support_regression (id, cause, knowledge_version, passed, failed_ids, ran_by) VALUES ($1, 'ASKED', '1.0', 3, $2, 'somebody')`,
      [key, [key]],
    );
    await db.query(
      // No program asks an address of the machine's own unless its owner allows that.
      "INSERT INTO support_setting (abstention_threshold, chat_url, chat_model) VALUES ($1, 'http://127.0.0.1:9/v1', $2)",
      [thresholdOf(prefix), `${prefix}model`],
    );
  });
  return key;
}

/** Tells tenants apart by a number. */
function thresholdOf(prefix: string): number {
  return prefix.length / 1_000 + 0.123;
}

/** Cases of the root fields about what support answers, and when. */
export const answerFieldCases: Record<string, RootFieldCase> = {
  "Query.supportAsk": {
    permission: "support:answer",
    document: `{ supportAsk(question: "Where is it?") { outcome } }`,
    // No model host runs here; whose articles it may read is its own tenant's affair.
    reveals: () => "UNAVAILABLE",
  },
  "Subscription.supportAskStream": {
    permission: "support:answer",
    document: `subscription { supportAskStream(question: "Where is it?") { answer { outcome } } }`,
    // No model host runs here, either.
    reveals: () => "UNAVAILABLE",
  },
  "Query.supportAnswers": {
    permission: "support:answer",
    document: `{ supportAnswers(first: 5) { totalCount nodes { question outcome askedBy { name } sentences { text } } } }`,
    reveals: (of) => of.prefix,
  },
  "Query.supportCorrections": {
    permission: "support:answer",
    document: `{ supportCorrections(first: 5) { totalCount nodes { question article { title } passage { text }
      proposedBy { name } reviewedBy { name } } } }`,
    reveals: (of) => of.prefix,
  },
  "Query.supportRegression": {
    permission: "support:answer",
    document: "{ supportRegression { ranAt passed failed failures { question } } }",
    reveals: (of) => of.prefix,
  },
  "Query.supportQuality": {
    permission: "support:answer",
    document: `{ supportQuality(range: { from: "2020-01-01", to: "2022-01-01" }) { byIntent { intentKey } } }`,
    reveals: (of) => of.prefix,
  },
  "Query.knowledgeGaps": {
    permission: "support:answer",
    document: "{ knowledgeGaps { question count examples replies } }",
    reveals: (of) => of.prefix,
  },
  "Mutation.answerCorrect": {
    permission: "support:answer",
    document: `mutation ($answerId: ID!, $note: String!) { answerCorrect(input: { answerId: $answerId, note: $note }) {
      correction { question } userErrors { code } } }`,
    // Too long a note: whoever asks, nothing is written.
    variables: (of) => ({ answerId: globalId("SupportAnswer", of.answerId), note: "x".repeat(1_001) }),
    reveals: null,
  },
  "Mutation.supportCorrectionReview": {
    permission: "support:manage",
    document: `mutation ($id: ID!) { supportCorrectionReview(input: { correctionId: $id, decision: REJECT }) {
      correction { question } userErrors { code } } }`,
    variables: (of) => ({ id: publicId("SupportCorrection", of.answerId) }),
    reveals: null,
  },
  "Mutation.supportRegressionRun": {
    permission: "support:manage",
    document: "mutation { supportRegressionRun { passed failed } }",
    // No model host runs here; whose questions it would ask is its own tenant's affair.
    reveals: null,
  },
  "Query.supportSetting": {
    permission: "support:manage",
    document: `{ supportSetting { abstentionThreshold threshold version learnt { threshold } } }`,
    reveals: (of) => String(thresholdOf(of.prefix)),
  },
  "Mutation.supportSettingUpdate": {
    permission: "support:manage",
    // Rests on a version that nobody has seen: whoever asks, nothing is written.
    document: `mutation { supportSettingUpdate(input: { version: 7, abstentionThreshold: 0.9 }) {
      supportSetting { threshold } userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.supportEncoderTry": {
    permission: "support:manage",
    // An address that nothing may go to: nothing is asked.
    document: `mutation { supportEncoderTry(encoder: { kind: OPENAI, url: "https://127.0.0.1", model: "small" }) { userErrors { code } } }`,
    reveals: null,
  },
};

/** Ids of a tenant's own objects, by type. */
export const answerNodeIds = {
  SupportAnswer: (of: Tenant) => globalId("SupportAnswer", of.answerId),
};
