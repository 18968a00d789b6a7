/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What a channel cost on a day, of one campaign and in one place where they are given, and what came of it. It replaces the stored figures of the same day, channel, campaign and place as a whole: what is left out is not told. */
export type AdSpendRecordInput = {
  /** The campaign's key; it has to be there. */
  campaign?: string | null | undefined;
  /** Where the ad ran; made where it is not there. The campaign's channel when not given. */
  channel?: string | null | undefined;
  /** Clicks: a whole number, no more than impressions. */
  clicks?: string | null | undefined;
  /** Conversions as the platform counts them. */
  conversions?: string | null | undefined;
  /** ISO 4217; the organisation's when not given. Another needs an exchange rate of that day or before. */
  currency?: string | null | undefined;
  /** The day, in the ad account's time. */
  day: string;
  /** The region, in the organisation's words. */
  geo?: string | null | undefined;
  /** How often ads were shown: a whole number from 0. */
  impressions?: string | null | undefined;
  /** Revenue as the platform claims it, in `currency`. */
  revenue?: string | null | undefined;
  /** What was spent, from 0. */
  spend: string;
};

/** What a campaign is for. */
export type CampaignObjective =
  /** To be known. */
  | 'AWARENESS'
  /** To learn who is interested. */
  | 'LEADS'
  /** Something else. */
  | 'OTHER'
  /** To sell again to those who bought. */
  | 'RETENTION'
  /** To sell. */
  | 'SALES'
  /** To be visited. */
  | 'TRAFFIC';

/** A campaign as an ad platform knows it. What is left out stays as it is; null empties it. */
export type CampaignRecordInput = {
  /** What it may cost on all of its days together. */
  budget?: string | null | undefined;
  /** Where it runs; made where it is not there. Null on several. */
  channel?: string | null | undefined;
  /** ISO 4217, of the budget; the organisation's when never given. */
  currency?: string | null | undefined;
  /** Its last day. */
  endsOn?: string | null | undefined;
  /** The platform's own key, 1 to 200 characters. */
  externalId: string;
  /** The name; the key stands in for one that was never given. */
  name?: string | null | undefined;
  /** What it is for. */
  objective?: CampaignObjective | null | undefined;
  /** Its first day. */
  startsOn?: string | null | undefined;
};

/** What happened to a record. */
export type ChangeAction =
  /** It is new. */
  | 'CREATED'
  /** It is gone; of a customer also that what was known of the person was erased. */
  | 'DELETED'
  /** The customer came into the segment. */
  | 'ENTERED'
  /** The customer went out of the segment, or the segment was archived. */
  | 'LEFT'
  /** The customer became a part of another one. */
  | 'MERGED'
  /** The customer is one of its own again. */
  | 'UNMERGED'
  /** Some of its fields changed. */
  | 'UPDATED';

/** Kinds of records whose changes can be followed. */
export type ChangeType =
  /** A customer. */
  | 'CUSTOMER'
  /** A location. */
  | 'LOCATION'
  /** An order; a change of its lines is a change of it. */
  | 'ORDER'
  /** A product. */
  | 'PRODUCT'
  /** An order to a supplier; what changes or arrives on its lines is a change of it. */
  | 'PURCHASE_ORDER'
  /** That a customer is in a segment; the record is the customer. */
  | 'SEGMENT_MEMBERSHIP'
  /** A supplier. */
  | 'SUPPLIER';

/** A customer as another system knows it. What is left out stays as it is; null empties it. */
export type CustomerRecordInput = {
  /** What brought the customer here first. */
  acquisitionChannel?: string | null | undefined;
  /** Fields of the organisation's own: texts, numbers, yes or no, at most 16 kB. Those not named stay; null takes one back. */
  attributes?: Record<string, unknown> | null | undefined;
  /** The country, as the organisation writes it. */
  country?: string | null | undefined;
  /** The e-mail address. */
  email?: string | null | undefined;
  /** The organisation's own key, 1 to 200 characters. */
  externalId: string;
  /** The language to write in, such as "en" or "zh-CN". */
  locale?: string | null | undefined;
  /** The name. */
  name?: string | null | undefined;
};

/** A test of a channel that was run elsewhere, and what it found. It replaces the stored one as a whole: what is left out is not told. */
export type ExperimentRecordInput = {
  /** The channel that was tested; made where it is not there. */
  channel: string;
  /** Its last day. */
  endsOn: string;
  /** The sender's own key, 1 to 200 characters. */
  externalId: string;
  /** Revenue that came in more than without the test, in the organisation's currency; below zero for less. */
  lift: string;
  /** The name; the key when not given. */
  name?: string | null | undefined;
  /** What the channel cost there on those days. */
  spendWith?: string | null | undefined;
  /** What it would have cost without the test; where it is more, the channel was paused. */
  spendWithout?: string | null | undefined;
  /** Standard error of `lift`, above zero. */
  standardError: string;
  /** The test's first day. */
  startsOn: string;
  /** Regions in which it was tested, in the organisation's words. */
  testGeos: Array<string>;
};

/** What a location is. */
export type LocationKind =
  /** A web shop or marketplace. */
  | 'ONLINE'
  /** A place that customers visit. */
  | 'STORE'
  /** A place that holds stock. */
  | 'WAREHOUSE';

/** A location as another system knows it. What is left out stays as it is; null empties it. */
export type LocationRecordInput = {
  /** The country, by its code or name. */
  country?: string | null | undefined;
  /** The organisation's own key, 1 to 200 characters. */
  externalId: string;
  /** What it is; STORE for a new one. */
  kind?: LocationKind | null | undefined;
  /** The name; the key stands in for one that was never given. */
  name?: string | null | undefined;
};

/** What an order is. */
export type OrderKind =
  /** A correction of the books, without demand behind it. */
  | 'ADJUSTMENT'
  /** Goods that came back; quantities and total are negative. */
  | 'RETURN'
  /** Goods sold to a customer. */
  | 'SALE';

/** A line of an order. */
export type OrderLineRecordInput = {
  /** The product's code; made where it is not there. */
  product: string;
  /** The name of a product that is not there yet. */
  productName?: string | null | undefined;
  /** How many; below zero for what came back. */
  quantity: string;
  /** The price of one. */
  unitPrice: string;
};

/** An order as another system knows it, with all its lines: it replaces the stored one as a whole. */
export type OrderRecordInput = {
  /** What it was sold through, in the organisation's words. */
  channel?: string | null | undefined;
  /** The country of a customer that is not there yet. */
  country?: string | null | undefined;
  /** ISO 4217; the organisation's when not given. */
  currency?: string | null | undefined;
  /** The customer's key; made where it is not there. */
  customer?: string | null | undefined;
  /** The organisation's own key, 1 to 200 characters. */
  externalId: string;
  /** Its lines, 1 to 1,000. */
  lines: Array<OrderLineRecordInput>;
  /** The location's key; made where it is not there. */
  location?: string | null | undefined;
  /** When it was placed. */
  placedAt: string;
};

/** A product as another system knows it. What is left out stays as it is; null empties it. */
export type ProductRecordInput = {
  /** Whether it is sold; true for a new one. */
  active?: boolean | null | undefined;
  /** The category's path, such as "Home > Kitchen"; made where it is not there. */
  category?: string | null | undefined;
  /** The code it is sold under, 1 to 200 characters. */
  externalId: string;
  /** The name; the key stands in for one that was never given. */
  name?: string | null | undefined;
  /** What it is counted in, such as "EACH" or "KG". */
  unit?: string | null | undefined;
  /** The price of one, in the organisation's currency. */
  unitPrice?: string | null | undefined;
};

/** What became of a record. */
export type RecordOutcome =
  /** It is new. */
  | 'CREATED'
  /** It breaks a rule; nothing of it was written. */
  | 'REJECTED'
  /** It was as given already. */
  | 'UNCHANGED'
  /** Some of its fields changed. */
  | 'UPDATED';

/** A supplier as another system knows it. What is left out stays as it is; null empties it. */
export type SupplierRecordInput = {
  /** Whether it is bought from; true for a new one. */
  active?: boolean | null | undefined;
  /** Weekdays without deliveries, such as "Sat". */
  closedWeekdays?: Array<string> | null | undefined;
  /** Days without deliveries, such as "2026-05-01" or "2026-02-14/2026-02-23". */
  closures?: Array<string> | null | undefined;
  /** The country, by its code or name. */
  country?: string | null | undefined;
  /** Where orders go by e-mail. */
  email?: string | null | undefined;
  /** The organisation's own key, 1 to 200 characters. */
  externalId: string;
  /** Days from an order to its arrival. */
  leadTimeDays?: string | null | undefined;
  /** The name; the key stands in for one that was never given. */
  name?: string | null | undefined;
};

/** A contact of a customer or visitor with an ad, or the conversion that contacts led to. */
export type TouchpointRecordInput = {
  /** The visitor's or device's id, for those not known. */
  anonymousId?: string | null | undefined;
  /** The campaign's key; it has to be there. */
  campaign?: string | null | undefined;
  /** Where the ad ran; made where it is not there. Only a conversion may be without one. */
  channel?: string | null | undefined;
  /** Whether it was a conversion; what has a value is one. */
  converted?: boolean | null | undefined;
  /** ISO 4217; the organisation's when not given. Another needs an exchange rate of that day or before. */
  currency?: string | null | undefined;
  /** The customer's key; made where it is not there. */
  customer?: string | null | undefined;
  /** The sender's own key, 1 to 200 characters; when not given, who, when, where and what stand for it. */
  externalId?: string | null | undefined;
  /** When it happened. */
  occurredAt: string;
  /** What the conversion was worth. */
  value?: string | null | undefined;
};

/** Why a mutation did not do what was asked. */
export type UserErrorCode =
  /** The present state does not allow it. */
  | 'CONFLICT'
  /** The caller may not do this. */
  | 'FORBIDDEN'
  /** A value breaks a rule; the message says which. */
  | 'INVALID'
  /** A limit of the organisation is reached. */
  | 'LIMIT_EXCEEDED'
  /** The organisation has no such object. */
  | 'NOT_FOUND'
  /** A part of the platform is away; ask again later. */
  | 'UNAVAILABLE';

export type CustomersUpsertMutationVariables = Exact<{
  records: Array<CustomerRecordInput> | CustomerRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type CustomersUpsertMutation = { customersUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type OrdersUpsertMutationVariables = Exact<{
  records: Array<OrderRecordInput> | OrderRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type OrdersUpsertMutation = { ordersUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type ProductsUpsertMutationVariables = Exact<{
  records: Array<ProductRecordInput> | ProductRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ProductsUpsertMutation = { productsUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type LocationsUpsertMutationVariables = Exact<{
  records: Array<LocationRecordInput> | LocationRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type LocationsUpsertMutation = { locationsUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type SuppliersUpsertMutationVariables = Exact<{
  records: Array<SupplierRecordInput> | SupplierRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SuppliersUpsertMutation = { suppliersUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type CampaignsUpsertMutationVariables = Exact<{
  records: Array<CampaignRecordInput> | CampaignRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type CampaignsUpsertMutation = { campaignsUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type AdSpendUpsertMutationVariables = Exact<{
  records: Array<AdSpendRecordInput> | AdSpendRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type AdSpendUpsertMutation = { adSpendUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type TouchpointsUpsertMutationVariables = Exact<{
  records: Array<TouchpointRecordInput> | TouchpointRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type TouchpointsUpsertMutation = { touchpointsUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type AdExperimentsUpsertMutationVariables = Exact<{
  records: Array<ExperimentRecordInput> | ExperimentRecordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type AdExperimentsUpsertMutation = { adExperimentsUpsert: { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> } };

export type UpsertAnswerFragment = { created: number, updated: number, unchanged: number, rejected: number, results: Array<{ index: number, externalId: string | null, outcome: RecordOutcome, errors: Array<{ field: Array<string> | null, rule: string, value: string | null, message: string }> }>, userErrors: Array<{ code: UserErrorCode, field: Array<string> | null, message: string }> };

export type ChangesQueryVariables = Exact<{
  after?: string | null | undefined;
  types?: Array<ChangeType> | ChangeType | null | undefined;
  first?: number | null | undefined;
}>;


export type ChangesQuery = { changes: { nodes: Array<{ cursor: string, type: ChangeType, action: ChangeAction, recordId: string, externalId: string, changedFields: Array<string>, changedAt: string, mergedInto: { externalId: string } | null, record:
        | { __typename: 'Customer', externalId: string, country: string | null, locale: string | null, updatedAt: string }
        | { __typename: 'Location', externalId: string, name: string, locationKind: LocationKind }
        | { __typename: 'Order', externalId: string, kind: OrderKind, placedAt: string, channel: string | null, total: { amount: string, currency: string }, customer: { externalId: string } | null }
        | { __typename: 'Product', externalId: string, name: string, active: boolean }
        | { __typename: 'PurchaseOrder' }
        | { __typename: 'Supplier', externalId: string, name: string }
       | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ChangesAddedSubscriptionVariables = Exact<{
  after?: string | null | undefined;
  types?: Array<ChangeType> | ChangeType | null | undefined;
  first?: number | null | undefined;
}>;


export type ChangesAddedSubscription = { changesAdded: { nodes: Array<{ cursor: string, type: ChangeType, action: ChangeAction, recordId: string, externalId: string, changedFields: Array<string>, changedAt: string, mergedInto: { externalId: string } | null, record:
        | { __typename: 'Customer', externalId: string, country: string | null, locale: string | null, updatedAt: string }
        | { __typename: 'Location', externalId: string, name: string, locationKind: LocationKind }
        | { __typename: 'Order', externalId: string, kind: OrderKind, placedAt: string, channel: string | null, total: { amount: string, currency: string }, customer: { externalId: string } | null }
        | { __typename: 'Product', externalId: string, name: string, active: boolean }
        | { __typename: 'PurchaseOrder' }
        | { __typename: 'Supplier', externalId: string, name: string }
       | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export type ChangeRunFragment = { nodes: Array<{ cursor: string, type: ChangeType, action: ChangeAction, recordId: string, externalId: string, changedFields: Array<string>, changedAt: string, mergedInto: { externalId: string } | null, record:
      | { __typename: 'Customer', externalId: string, country: string | null, locale: string | null, updatedAt: string }
      | { __typename: 'Location', externalId: string, name: string, locationKind: LocationKind }
      | { __typename: 'Order', externalId: string, kind: OrderKind, placedAt: string, channel: string | null, total: { amount: string, currency: string }, customer: { externalId: string } | null }
      | { __typename: 'Product', externalId: string, name: string, active: boolean }
      | { __typename: 'PurchaseOrder' }
      | { __typename: 'Supplier', externalId: string, name: string }
     | null }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } };

export type ChangeCursorQueryVariables = Exact<{ [key: string]: never; }>;


export type ChangeCursorQuery = { changeCursor: string };

export type ReconcileQueryVariables = Exact<{
  type: ChangeType;
  bucketHashes: Array<string> | string;
}>;


export type ReconcileQuery = { reconcile: { differing: Array<number>, recordCount: number, changeCursor: string } };

export type ReconcileBucketsQueryVariables = Exact<{
  type: ChangeType;
  bucketCount: number;
  buckets: Array<number> | number;
}>;


export type ReconcileBucketsQuery = { reconcileBuckets: Array<{ bucket: number, externalIds: Array<string>, hashes: Array<string> }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const UpsertAnswerFragmentDoc = new TypedDocumentString(`
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}
    `, {"fragmentName":"UpsertAnswer"}) as unknown as TypedDocumentString<UpsertAnswerFragment, unknown>;
export const ChangeRunFragmentDoc = new TypedDocumentString(`
    fragment ChangeRun on ChangeConnection {
  nodes {
    cursor
    type
    action
    recordId
    externalId
    changedFields
    changedAt
    mergedInto {
      externalId
    }
    record {
      __typename
      ... on Customer {
        externalId
        country
        locale
        updatedAt
      }
      ... on Order {
        externalId
        kind
        placedAt
        channel
        total {
          amount
          currency
        }
        customer {
          externalId
        }
      }
      ... on Product {
        externalId
        name
        active
      }
      ... on Supplier {
        externalId
        name
      }
      ... on Location {
        externalId
        name
        locationKind: kind
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}
    `, {"fragmentName":"ChangeRun"}) as unknown as TypedDocumentString<ChangeRunFragment, unknown>;
export const CustomersUpsertDocument = new TypedDocumentString(`
    mutation CustomersUpsert($records: [CustomerRecordInput!]!, $idempotencyKey: String) {
  customersUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<CustomersUpsertMutation, CustomersUpsertMutationVariables>;
export const OrdersUpsertDocument = new TypedDocumentString(`
    mutation OrdersUpsert($records: [OrderRecordInput!]!, $idempotencyKey: String) {
  ordersUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<OrdersUpsertMutation, OrdersUpsertMutationVariables>;
export const ProductsUpsertDocument = new TypedDocumentString(`
    mutation ProductsUpsert($records: [ProductRecordInput!]!, $idempotencyKey: String) {
  productsUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<ProductsUpsertMutation, ProductsUpsertMutationVariables>;
export const LocationsUpsertDocument = new TypedDocumentString(`
    mutation LocationsUpsert($records: [LocationRecordInput!]!, $idempotencyKey: String) {
  locationsUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<LocationsUpsertMutation, LocationsUpsertMutationVariables>;
export const SuppliersUpsertDocument = new TypedDocumentString(`
    mutation SuppliersUpsert($records: [SupplierRecordInput!]!, $idempotencyKey: String) {
  suppliersUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<SuppliersUpsertMutation, SuppliersUpsertMutationVariables>;
export const CampaignsUpsertDocument = new TypedDocumentString(`
    mutation CampaignsUpsert($records: [CampaignRecordInput!]!, $idempotencyKey: String) {
  campaignsUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<CampaignsUpsertMutation, CampaignsUpsertMutationVariables>;
export const AdSpendUpsertDocument = new TypedDocumentString(`
    mutation AdSpendUpsert($records: [AdSpendRecordInput!]!, $idempotencyKey: String) {
  adSpendUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<AdSpendUpsertMutation, AdSpendUpsertMutationVariables>;
export const TouchpointsUpsertDocument = new TypedDocumentString(`
    mutation TouchpointsUpsert($records: [TouchpointRecordInput!]!, $idempotencyKey: String) {
  touchpointsUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<TouchpointsUpsertMutation, TouchpointsUpsertMutationVariables>;
export const AdExperimentsUpsertDocument = new TypedDocumentString(`
    mutation AdExperimentsUpsert($records: [ExperimentRecordInput!]!, $idempotencyKey: String) {
  adExperimentsUpsert(input: {records: $records, idempotencyKey: $idempotencyKey}) {
    ...UpsertAnswer
  }
}
    fragment UpsertAnswer on RecordsUpsertPayload {
  created
  updated
  unchanged
  rejected
  results {
    index
    externalId
    outcome
    errors {
      field
      rule
      value
      message
    }
  }
  userErrors {
    code
    field
    message
  }
}`) as unknown as TypedDocumentString<AdExperimentsUpsertMutation, AdExperimentsUpsertMutationVariables>;
export const ChangesDocument = new TypedDocumentString(`
    query Changes($after: String, $types: [ChangeType!], $first: Int) {
  changes(after: $after, types: $types, first: $first) {
    ...ChangeRun
  }
}
    fragment ChangeRun on ChangeConnection {
  nodes {
    cursor
    type
    action
    recordId
    externalId
    changedFields
    changedAt
    mergedInto {
      externalId
    }
    record {
      __typename
      ... on Customer {
        externalId
        country
        locale
        updatedAt
      }
      ... on Order {
        externalId
        kind
        placedAt
        channel
        total {
          amount
          currency
        }
        customer {
          externalId
        }
      }
      ... on Product {
        externalId
        name
        active
      }
      ... on Supplier {
        externalId
        name
      }
      ... on Location {
        externalId
        name
        locationKind: kind
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<ChangesQuery, ChangesQueryVariables>;
export const ChangesAddedDocument = new TypedDocumentString(`
    subscription ChangesAdded($after: String, $types: [ChangeType!], $first: Int) {
  changesAdded(after: $after, types: $types, first: $first) {
    ...ChangeRun
  }
}
    fragment ChangeRun on ChangeConnection {
  nodes {
    cursor
    type
    action
    recordId
    externalId
    changedFields
    changedAt
    mergedInto {
      externalId
    }
    record {
      __typename
      ... on Customer {
        externalId
        country
        locale
        updatedAt
      }
      ... on Order {
        externalId
        kind
        placedAt
        channel
        total {
          amount
          currency
        }
        customer {
          externalId
        }
      }
      ... on Product {
        externalId
        name
        active
      }
      ... on Supplier {
        externalId
        name
      }
      ... on Location {
        externalId
        name
        locationKind: kind
      }
    }
  }
  pageInfo {
    endCursor
    hasNextPage
  }
}`) as unknown as TypedDocumentString<ChangesAddedSubscription, ChangesAddedSubscriptionVariables>;
export const ChangeCursorDocument = new TypedDocumentString(`
    query ChangeCursor {
  changeCursor
}
    `) as unknown as TypedDocumentString<ChangeCursorQuery, ChangeCursorQueryVariables>;
export const ReconcileDocument = new TypedDocumentString(`
    query Reconcile($type: ChangeType!, $bucketHashes: [String!]!) {
  reconcile(type: $type, bucketHashes: $bucketHashes) {
    differing
    recordCount
    changeCursor
  }
}
    `) as unknown as TypedDocumentString<ReconcileQuery, ReconcileQueryVariables>;
export const ReconcileBucketsDocument = new TypedDocumentString(`
    query ReconcileBuckets($type: ChangeType!, $bucketCount: Int!, $buckets: [Int!]!) {
  reconcileBuckets(type: $type, bucketCount: $bucketCount, buckets: $buckets) {
    bucket
    externalIds
    hashes
  }
}
    `) as unknown as TypedDocumentString<ReconcileBucketsQuery, ReconcileBucketsQueryVariables>;