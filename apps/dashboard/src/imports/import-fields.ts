import type { ImportKind } from "../gql/graphql.ts";

export const importKinds = [
  "PRODUCTS",
  "LOCATIONS",
  "CUSTOMERS",
  "ORDERS",
  "SUPPLIERS",
  "SUPPLIER_PRODUCTS",
  "PURCHASE_ORDERS",
  "RECEIPTS",
  "STOCK",
  "LANES",
  "INVENTORY_SETTINGS",
  "PROMOTIONS",
  "EVENTS",
  "CAMPAIGNS",
  "EXCHANGE_RATES",
  "AD_SPEND",
  "TOUCHPOINTS",
  "TOUCH_PATHS",
  "EXPERIMENTS",
  "SUPPORT_EXAMPLES",
  "QUESTION_ANSWERS",
  "ARTICLES",
  "CONVERSATIONS",
] as const satisfies readonly ImportKind[];

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
  | "currency"
  | "unit"
  | "supplier_ref"
  | "supplier_sku"
  | "lead_time_days"
  | "closed_weekdays"
  | "closed_days"
  | "unit_cost"
  | "minimum_quantity"
  | "order_multiple"
  | "price_breaks"
  | "capacity_quantity"
  | "capacity_period_days"
  | "preferred"
  | "ordered_at"
  | "expected_on"
  | "status"
  | "receipt_ref"
  | "received_at"
  | "counted_at"
  | "holding_rate_per_year"
  | "ordering_cost"
  | "shortage_cost_per_unit"
  | "shelf_life_days"
  | "from_ref"
  | "to_ref"
  | "lead_time_deviation_days"
  | "transfer_cost"
  | "shipping_weekdays"
  | "service_measure"
  | "service_target"
  | "review_period_days"
  | "promotion_ref"
  | "first_day"
  | "last_day"
  | "discount_percent"
  | "promotional_price"
  | "acquisition_channel"
  | "attributes"
  | "event_ref"
  | "anonymous_id"
  | "occurred_at"
  | "value"
  | "schema_version"
  | "properties"
  | "ad_channel_ref"
  | "campaign_ref"
  | "objective"
  | "starts_on"
  | "ends_on"
  | "budget"
  | "day"
  | "geo"
  | "spend"
  | "impressions"
  | "clicks"
  | "conversions"
  | "revenue"
  | "into_currency"
  | "rate"
  | "touch_ref"
  | "converted"
  | "path"
  | "without_conversion"
  | "month"
  | "test_geos"
  | "lift"
  | "lift_se"
  | "spend_with"
  | "spend_without"
  | "example_text"
  | "intent_key"
  | "name_en"
  | "name_zh"
  | "skill"
  | "is_policy"
  | "mood"
  | "answer_ref"
  | "question"
  | "answer"
  | "audience"
  | "expires_on"
  | "conversation_ref"
  | "said_at"
  | "said_by"
  | "message_text"
  | "resolved_at"
  | "rating"
  | "bot_outcome"
  | "confidence"
  | "article_ref"
  | "hand_off_reason"
  | "feedback";

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
    optional("unit"),
  ],
  LOCATIONS: [required("external_id"), required("name"), optional("kind"), optional("country")],
  CUSTOMERS: [
    required("external_id"),
    optional("name"),
    optional("email"),
    optional("country"),
    optional("locale"),
    optional("acquisition_channel"),
    optional("attributes"),
  ],
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
  SUPPLIERS: [
    required("external_id"),
    required("name"),
    optional("email"),
    optional("country"),
    optional("lead_time_days"),
    optional("closed_weekdays"),
    optional("closed_days"),
    optional("active"),
  ],
  SUPPLIER_PRODUCTS: [
    required("supplier_ref"),
    required("sku"),
    required("unit_cost"),
    optional("currency"),
    optional("minimum_quantity"),
    optional("order_multiple"),
    optional("price_breaks"),
    optional("lead_time_days"),
    optional("capacity_quantity"),
    optional("capacity_period_days"),
    optional("supplier_sku"),
    optional("preferred"),
    optional("active"),
    optional("unit"),
  ],
  PURCHASE_ORDERS: [
    required("order_ref"),
    required("supplier_ref"),
    required("location_ref"),
    required("ordered_at"),
    required("sku"),
    required("quantity"),
    required("unit_cost"),
    optional("expected_on"),
    optional("status"),
    optional("currency"),
    optional("unit"),
  ],
  RECEIPTS: [
    required("receipt_ref"),
    required("order_ref"),
    required("received_at"),
    required("sku"),
    required("quantity"),
    optional("location_ref"),
    optional("unit"),
  ],
  STOCK: [required("sku"), required("location_ref"), required("quantity"), optional("counted_at"), optional("unit")],
  LANES: [
    required("from_ref"),
    required("to_ref"),
    required("lead_time_days"),
    optional("lead_time_deviation_days"),
    optional("sku"),
    optional("category_path"),
    optional("transfer_cost"),
    optional("unit_cost"),
    optional("minimum_quantity"),
    optional("order_multiple"),
    optional("shipping_weekdays"),
    optional("closed_days"),
    optional("active"),
  ],
  INVENTORY_SETTINGS: [
    optional("sku"),
    optional("location_ref"),
    optional("holding_rate_per_year"),
    optional("ordering_cost"),
    optional("shortage_cost_per_unit"),
    optional("shelf_life_days"),
    optional("service_measure"),
    optional("service_target"),
    optional("review_period_days"),
  ],
  PROMOTIONS: [
    required("promotion_ref"),
    optional("name"),
    optional("sku"),
    optional("category_path"),
    optional("location_ref"),
    required("first_day"),
    required("last_day"),
    optional("discount_percent"),
    optional("promotional_price"),
  ],
  EVENTS: [
    required("event_ref"),
    required("kind"),
    required("occurred_at"),
    optional("customer_ref"),
    optional("anonymous_id"),
    optional("sku"),
    optional("value"),
    optional("currency"),
    optional("channel"),
    optional("schema_version"),
    optional("properties"),
  ],
  CAMPAIGNS: [
    required("external_id"),
    optional("name"),
    optional("ad_channel_ref"),
    optional("objective"),
    optional("starts_on"),
    optional("ends_on"),
    optional("currency"),
    optional("budget"),
  ],
  EXCHANGE_RATES: [required("day"), required("currency"), required("rate"), optional("into_currency")],
  AD_SPEND: [
    required("day"),
    required("spend"),
    optional("ad_channel_ref"),
    optional("campaign_ref"),
    optional("geo"),
    optional("currency"),
    optional("impressions"),
    optional("clicks"),
    optional("conversions"),
    optional("revenue"),
  ],
  TOUCHPOINTS: [
    required("occurred_at"),
    optional("ad_channel_ref"),
    optional("campaign_ref"),
    optional("customer_ref"),
    optional("anonymous_id"),
    optional("converted"),
    optional("value"),
    optional("currency"),
    optional("touch_ref"),
  ],
  EXPERIMENTS: [
    required("external_id"),
    required("ad_channel_ref"),
    required("test_geos"),
    required("starts_on"),
    required("ends_on"),
    required("lift"),
    required("lift_se"),
    optional("name"),
    optional("spend_with"),
    optional("spend_without"),
  ],
  TOUCH_PATHS: [
    required("path"),
    required("conversions"),
    optional("value"),
    optional("currency"),
    optional("without_conversion"),
    optional("month"),
  ],
  SUPPORT_EXAMPLES: [
    required("example_text"),
    required("intent_key"),
    optional("locale"),
    optional("name_en"),
    optional("name_zh"),
    optional("skill"),
    optional("is_policy"),
    optional("mood"),
  ],
  QUESTION_ANSWERS: [
    required("question"),
    required("answer"),
    optional("answer_ref"),
    optional("locale"),
    optional("audience"),
    optional("expires_on"),
  ],
  ARTICLES: [],
  CONVERSATIONS: [
    required("conversation_ref"),
    required("said_at"),
    required("said_by"),
    required("message_text"),
    optional("channel"),
    optional("locale"),
    optional("customer_ref"),
    optional("intent_key"),
    optional("resolved_at"),
    optional("rating"),
    optional("bot_outcome"),
    optional("confidence"),
    optional("article_ref"),
    optional("hand_off_reason"),
    optional("feedback"),
  ],
};
