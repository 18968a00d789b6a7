import type { ModelsQuery } from "../gql/graphql.ts";

/** A model version as the models page lists it. */
export type ModelRow = ModelsQuery["modelVersions"]["nodes"][number];
