import type { ProductDemandQuery } from "../gql/graphql.ts";

/** A product's forecast as its page asks for it. */
export type ProductForecastData = NonNullable<ProductDemandQuery["demandForecast"]>;
