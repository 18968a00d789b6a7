import { anyOf, type Holding, isPerson, ownWord } from "./holding.ts";

const ofCustomer = isPerson("customer_id");

/** What is known of customers by their key. */
export const customerHoldings: readonly Holding[] = [
  {
    table: "sales_order",
    name: "orders",
    // What a merge moved is the survivor's, who is the person.
    about: ofCustomer,
    // The books need what was sold; not to whom.
    erase: { set: "customer_id = NULL, merged_from = NULL" },
    keeps: {
      external_id: "The order's own number, which the books are kept by.",
      kind: ownWord,
      channel: "Where it was sold.",
      currency: "The currency of its amounts.",
    },
    inner: ["content_hash", "merged_from"],
  },
  {
    table: "order_line",
    name: "orderLines",
    about: `held.order_id IN (SELECT id FROM sales_order, person WHERE customer_id = ANY (ids))`,
    erase: { keep: "Lines of orders, which stay without their customer." },
  },
  {
    table: "customer_event",
    name: "events",
    about: anyOf(
      ofCustomer,
      `held.customer_id IS NULL AND held.anonymous_id = ANY (ARRAY(SELECT unnest("anonymousIds") FROM person))`,
    ),
    erase: "delete",
    inner: ["content_hash", "by_identity"],
  },
  {
    table: "touchpoint",
    name: "touchpoints",
    about: anyOf(ofCustomer, `held.anonymous_id = ANY (ARRAY(SELECT unnest("anonymousIds") FROM person))`),
    erase: "delete",
  },
  { table: "customer_identity", name: "identities", about: ofCustomer, erase: "delete" },
  {
    table: "customer_merge",
    name: "merges",
    about: anyOf(isPerson("kept_id"), isPerson("merged_id")),
    erase: "delete",
  },
  { table: "customer_score", name: "scores", about: ofCustomer, erase: "delete" },
  { table: "recommendation", name: "recommendations", about: ofCustomer, erase: "delete" },
  { table: "segment_member", name: "segments", about: ofCustomer, erase: "delete" },
  { table: "segment_change", name: "segmentHistory", about: ofCustomer, erase: "delete" },
  { table: "segment_dirty", name: "segmentsToLookAt", about: ofCustomer, erase: "delete" },
  { table: "campaign_send", name: "campaignMessages", about: ofCustomer, erase: "delete" },
  {
    table: "ad_audience_member",
    name: "adAudiences",
    about: ofCustomer,
    // The platform is to forget them too, which it does by these digests; the row goes with its answer.
    erase: { set: "customer_id = NULL" },
    keeps: {
      ad_audience_id: "The list that they are to be taken off.",
      campaign_id: "What put them there.",
    },
    inner: ["email_digest", "phone_digest"],
  },
  { table: "support_visitor", name: "supportVisitors", about: ofCustomer, erase: "delete" },
  {
    table: "support_identity_token",
    name: "supportIdentities",
    about: "held.visitor_id IN (SELECT id FROM support_visitor, person WHERE customer_id = ANY (ids))",
    erase: "delete",
  },
  { table: "customer_consent", name: "consents", about: ofCustomer, erase: "delete" },
  { table: "customer_consent_change", name: "consentHistory", about: ofCustomer, erase: "delete" },
  {
    table: "crm_link",
    name: "crmRecords",
    about: ofCustomer,
    erase: { set: "seen_there = '{}', seen_here = '{}'", still: "held.seen_there <> '{}' OR held.seen_here <> '{}'" },
    keeps: {
      crm_id: "The CRM's own key, so that its next synchronisation does not bring the person back.",
      customer_id: "The record that is nobody's any more.",
    },
  },
];
