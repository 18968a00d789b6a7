import type { CodegenConfig } from "@graphql-codegen/cli";

/** Typed operations for whoever connects another system: texts and types alone, which need nothing at run time. */
const config: CodegenConfig = {
  schema: "schema.graphql",
  documents: ["src/client/*.graphql"],
  generates: {
    "src/client/integrator.ts": {
      plugins: ["typescript-operations", "typed-document-node"],
      config: {
        documentMode: "string",
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          Date: "string",
          DateTime: "string",
          Decimal: "string",
          ID: "string",
          JSONObject: "Record<string, unknown>",
        },
      },
    },
  },
};

export default config;
