import type { ImportKind } from "../gql/graphql.ts";

export const importKinds = ["PRODUCTS", "LOCATIONS", "CUSTOMERS", "ORDERS"] as const satisfies readonly ImportKind[];

type FieldName =
  | "externalId"
  | "name"
  | "category"
  | "unitPrice"
  | "active"
  | "kind"
  | "country"
  | "email"
  | "locale"
  | "orderId"
  | "placedAt"
  | "productId"
  | "productName"
  | "quantity"
  | "customerId"
  | "locationId"
  | "channel"
  | "currency";

interface ImportField {
  name: FieldName;
  required: boolean;
}

const required = (name: FieldName): ImportField => ({ name, required: true });
const optional = (name: FieldName): ImportField => ({ name, required: false });

/** Fields that each kind of file may hold, in the words of the import. Used to hint at columns; the server decides. */
export const importFields: Record<ImportKind, readonly ImportField[]> = {
  PRODUCTS: [required("externalId"), required("name"), optional("category"), optional("unitPrice"), optional("active")],
  LOCATIONS: [required("externalId"), required("name"), optional("kind"), optional("country")],
  CUSTOMERS: [required("externalId"), optional("name"), optional("email"), optional("country"), optional("locale")],
  ORDERS: [
    required("orderId"),
    required("placedAt"),
    required("productId"),
    required("quantity"),
    required("unitPrice"),
    optional("productName"),
    optional("customerId"),
    optional("locationId"),
    optional("channel"),
    optional("kind"),
    optional("country"),
    optional("currency"),
  ],
};
