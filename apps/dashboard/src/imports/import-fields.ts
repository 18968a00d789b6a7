import type { ImportKind } from "../gql/graphql.ts";

export const importKinds = ["PRODUCTS", "LOCATIONS", "CUSTOMERS", "ORDERS"] as const satisfies readonly ImportKind[];

type FieldName =
  | "external_id"
  | "name"
  | "category_path"
  | "unit_price"
  | "active"
  | "kind"
  | "country"
  | "email"
  | "locale"
  | "order_ref"
  | "placed_at"
  | "sku"
  | "product_name"
  | "quantity"
  | "customer_ref"
  | "location_ref"
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
  PRODUCTS: [
    required("external_id"),
    required("name"),
    optional("category_path"),
    optional("unit_price"),
    optional("active"),
  ],
  LOCATIONS: [required("external_id"), required("name"), optional("kind"), optional("country")],
  CUSTOMERS: [required("external_id"), optional("name"), optional("email"), optional("country"), optional("locale")],
  ORDERS: [
    required("order_ref"),
    required("placed_at"),
    required("sku"),
    required("quantity"),
    required("unit_price"),
    optional("product_name"),
    optional("customer_ref"),
    optional("location_ref"),
    optional("channel"),
    optional("country"),
    optional("currency"),
  ],
};
