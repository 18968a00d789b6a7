import type { RootFieldCase } from "./root-field-case.ts";

/** Cases of the root fields about sandboxes. The one that the walk makes is empty, and nobody fills it. */
export const sandboxFieldCases: Record<string, RootFieldCase> = {
  "Query.sandbox": {
    permission: "organisation:manage",
    document: "{ sandbox { organisationId name state } }",
    reveals: () => `"sandbox":`,
  },
  "Mutation.sandboxReset": {
    permission: "organisation:manage",
    document: "mutation { sandboxReset(input: { contents: EMPTY }) { sandbox { name } userErrors { code message } } }",
    reveals: null,
  },
  "Mutation.sandboxCreate": {
    permission: "organisation:manage",
    document:
      "mutation { sandboxCreate(input: { contents: EMPTY }) { sandbox { name state } userErrors { code message } } }",
    reveals: null,
  },
};
