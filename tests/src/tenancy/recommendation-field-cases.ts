import { globalId } from "@bellwether/gateway/node/global-id";
import type { RootFieldCase } from "./root-field-case.ts";

/** Cases of the root fields about recommendations; the customer's list, and what goes with a product, are asked for below them. */
export const recommendationFieldCases: Record<string, RootFieldCase> = {
  "Query.recommendationsPreview": {
    permission: "data:read",
    document: `query ($customer: ID!, $product: ID!) {
      recommendationsPreview(input: { customerId: $customer, hideBought: false, hideOutOfStock: false }) {
        recommendations { reason { text } product { name similar { product { name } } } } }
      beside: recommendationsPreview(input: { productIds: [$product], hideOutOfStock: false }) {
        recommendations { product { name } } } }`,
    variables: (of) => ({
      customer: globalId("Customer", of.keys.customers[0] as string),
      product: globalId("Product", of.keys.products[0] as string),
    }),
    reveals: (of) => of.prefix,
  },
  "Query.recommendationQuality": {
    permission: "data:read",
    document: "{ recommendationQuality { chosen customers listed modelVersion { dataHash } methods { method } } }",
    reveals: (of) => of.prefix,
  },
};
