import { globalId } from "@bellwether/gateway/node/global-id";
import type { RootFieldCase } from "./root-field-case.ts";

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Cases of the root fields about usage, privacy and the audit log. */
export const privacyFieldCases: Record<string, RootFieldCase> = {
  "Query.usage": {
    permission: "keys:manage",
    document: `query ($from: Date!, $to: Date!) {
      usage(from: $from, to: $to, by: KEY) { total { requests } rows { requests key { name } } } }`,
    variables: () => ({ from: dayFromNow(-1), to: dayFromNow(1) }),
    reveals: (of) => `${of.prefix}used`,
  },
  "Mutation.apiKeyLimitsSet": {
    permission: "keys:manage",
    document: `mutation ($id: ID!) { apiKeyLimitsSet(input: { apiKeyId: $id, limits: { requestsPerMinute: 1 } }) {
      apiKey { name limits { requestsThisMonth } } userErrors { code } } }`,
    variables: (of) => ({ id: globalId("ApiKey", of.spareKeyId) }),
    reveals: null,
  },
  "Query.auditLog": {
    permission: "privacy:manage",
    document: "{ auditLog(first: 100) { totalCount nodes { sequence action objectIds actor { name } } } }",
    // Its own key asks for this, after having asked for much.
    reveals: (of) => `${of.prefix}used`,
  },
  "Query.auditLogCheck": {
    permission: "privacy:manage",
    document: "{ auditLogCheck { intact eventCount head } }",
    reveals: () => '"intact":true',
  },
};
