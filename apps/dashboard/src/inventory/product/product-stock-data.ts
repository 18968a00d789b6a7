import type { PlaceOrdersQuery, PlacePolicyQuery, ProductStockQuery } from "../../gql/graphql.ts";

export type StockedProduct = Extract<NonNullable<ProductStockQuery["node"]>, { __typename: "Product" }>;
export type PlacePosition = StockedProduct["inventory"]["nodes"][number];
export type PlacePolicy = NonNullable<PlacePolicyQuery["inventoryPolicy"]>;
export type IncomingOrder = PlaceOrdersQuery["purchaseOrders"]["nodes"][number];
