import { randomUUID } from "node:crypto";
import { publicId } from "@bellwether/schema/contracts/public-id";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { RootFieldCase } from "./root-field-case.ts";
import type { Tenant } from "./two-tenants.ts";

const intentKey = (prefix: string) => `${prefix.toLowerCase().replace(/[^a-z0-9]/g, "")}intent`;

/** Adds an intent with an example. @returns the example's key */
export async function insertIntent(door: TenantDoor, id: TenantId, prefix: string): Promise<string> {
  const example = randomUUID();
  await door.write(id, async (db) => {
    const name = `${prefix}intent`;
    await db.query("INSERT INTO support_intent (key, name_en, name_zh) VALUES ($1, $2, $2)", [intentKey(prefix), name]);
    await db.query(
      `INSERT INTO support_example (id, text, intent_key, locale, source, status) VALUES ($1, $2, $3, 'en', 'AGENT', 'PROPOSED')`,
      [example, `${prefix}question`, intentKey(prefix)],
    );
  });
  return example;
}

const prefix = (of: Tenant) => of.prefix;
const intent = "intent { key nameEn nameZh examples { accepted proposed } }";

/** Cases of the root fields about what customers ask. */
export const intentFieldCases: Record<string, RootFieldCase> = {
  "Query.intents": {
    permission: "support:answer",
    document: `{ intents(includeArchived: true) { intents { key nameEn nameZh skill } outOfScope { proposed } model { accuracy } training { id } } }`,
    reveals: prefix,
  },
  "Query.supportExamples": {
    permission: "support:answer",
    document: `{ supportExamples(first: 5) { totalCount nodes { id text intentKey reviewedBy { name } } }
      found: supportExamples(filter: { search: "question" }) { nodes { text } } }`,
    reveals: prefix,
  },
  "Mutation.intentSave": {
    permission: "support:manage",
    // A key that is none: whoever asks, nothing is written.
    document: `mutation { intentSave(input: { key: "No Key", nameEn: "a", nameZh: "b" }) { ${intent} userErrors { code } } }`,
    reveals: null,
  },
  "Mutation.intentArchive": {
    permission: "support:manage",
    document: `mutation ($key: String!) { intentArchive(input: { key: $key }) { ${intent} userErrors { code } } }`,
    variables: (of) => ({ key: intentKey(of.prefix) }),
    reveals: null,
  },
  "Mutation.supportExampleReview": {
    permission: "support:manage",
    document: `mutation ($id: ID!) { supportExampleReview(input: { verdicts: [{ exampleId: $id, decision: REJECT }] }) {
      reviewed userErrors { code } } }`,
    variables: (of) => ({ id: publicId("SupportExample", of.exampleId) }),
    reveals: null,
  },
  "Mutation.supportIntentsTrain": {
    permission: "support:manage",
    document: "mutation { supportIntentsTrain(input: { refusedShare: 2 }) { job { id } userErrors { code } } }",
    reveals: null,
  },
};
