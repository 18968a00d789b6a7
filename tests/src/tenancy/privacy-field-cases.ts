import type { RootFieldCase } from "./root-field-case.ts";

/** Cases of the root fields about usage, privacy and the audit log. */
export const privacyFieldCases: Record<string, RootFieldCase> = {
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
