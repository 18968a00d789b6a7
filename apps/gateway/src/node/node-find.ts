import type { Permission } from "@bellwether/schema/contracts/permissions";
import { GraphQLError } from "graphql";
import { adAudienceByKey, toAdAudience } from "../ad-audiences/ad-audience.row.ts";
import { AdAudience } from "../ad-audiences/ad-audience.type.ts";
import { scenarioByKey } from "../budget/scenario.loader.ts";
import { BudgetScenario } from "../budget/scenario.type.ts";
import { campaignByKey } from "../campaigns/campaign.loader.ts";
import { Campaign } from "../campaigns/campaign.type.ts";
import { categoryByKey } from "../catalogue/category.loader.ts";
import { Category } from "../catalogue/category.type.ts";
import { productByKey } from "../catalogue/product.loader.ts";
import { Product } from "../catalogue/product.type.ts";
import type { RequestContext } from "../context.ts";
import { conversationByKey } from "../conversations/conversation.loader.ts";
import { Conversation } from "../conversations/conversation.type.ts";
import { crmConnectionByKey } from "../crm/crm-connection.row.ts";
import { CrmConnection } from "../crm/crm-connection.type.ts";
import { crmSyncRunByKey } from "../crm/crm-sync-run.row.ts";
import { CrmSyncRun } from "../crm/crm-sync-run.type.ts";
import { customerByKey } from "../customers/customer.loader.ts";
import { Customer } from "../customers/customer.type.ts";
import { forecastByKey } from "../demand/demand-forecast.loader.ts";
import { DemandForecast } from "../demand/demand-forecast.type.ts";
import { experimentByKey } from "../experiments/experiment.loader.ts";
import { Experiment } from "../experiments/experiment.type.ts";
import { overrideByKey } from "../forecast-overrides/forecast-override.loader.ts";
import { ForecastOverride } from "../forecast-overrides/forecast-override.type.ts";
import { importByKey } from "../imports/import.loader.ts";
import { Import } from "../imports/import.type.ts";
import { exceptionByKey } from "../inventory/inventory-exception.loader.ts";
import { InventoryException } from "../inventory/inventory-exception.type.ts";
import { planByKey } from "../inventory/inventory-plan.loader.ts";
import { InventoryPlan } from "../inventory/inventory-plan.type.ts";
import { policyByPlace } from "../inventory/inventory-policy.loader.ts";
import { InventoryPolicy } from "../inventory/inventory-policy.type.ts";
import { proposalByKey } from "../inventory/replenishment-proposal.loader.ts";
import { ReplenishmentProposal } from "../inventory/replenishment-proposal.type.ts";
import { jobByKey } from "../jobs/job.loader.ts";
import { Job } from "../jobs/job.type.ts";
import { locationByKey } from "../locations/location.loader.ts";
import { Location } from "../locations/location.type.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { orderByKey } from "../orders/order.loader.ts";
import { Order } from "../orders/order.type.ts";
import { privacyRequestByKey } from "../privacy/privacy-request.loader.ts";
import { PrivacyRequest } from "../privacy/privacy-request.type.ts";
import { promotionByKey } from "../promotions/promotion.loader.ts";
import { Promotion } from "../promotions/promotion.type.ts";
import { purchaseOrderByKey } from "../purchase-orders/purchase-order.loader.ts";
import { PurchaseOrder } from "../purchase-orders/purchase-order.type.ts";
import { segmentByKey } from "../segments/segment.loader.ts";
import { Segment } from "../segments/segment.type.ts";
import { ApiKey, toApiKey } from "../settings/api-key.type.ts";
import { Member, toMember } from "../settings/member.type.ts";
import { organisationByKey } from "../settings/organisation.loader.ts";
import { Organisation } from "../settings/organisation.type.ts";
import { positionByKey } from "../stock/inventory-position.loader.ts";
import { InventoryPosition } from "../stock/inventory-position.type.ts";
import { movementByKey } from "../stock/stock-movement.loader.ts";
import { StockMovement } from "../stock/stock-movement.type.ts";
import { reservationByKey } from "../stock/stock-reservation.loader.ts";
import { StockReservation } from "../stock/stock-reservation.type.ts";
import { transferByKey } from "../stock/stock-transfer.loader.ts";
import { StockTransfer } from "../stock/stock-transfer.type.ts";
import { supplierByKey } from "../suppliers/supplier.loader.ts";
import { Supplier } from "../suppliers/supplier.type.ts";
import { supportAnswerByKey } from "../support-answers/support-answer.loader.ts";
import { SupportAnswer } from "../support-answers/support-answer.type.ts";
import { articleByKey, passageByKey } from "../support-knowledge/article.loader.ts";
import { Article, Passage } from "../support-knowledge/article.type.ts";
import { articleSiteByKey } from "../support-sites/article-site.row.ts";
import { ArticleSite } from "../support-sites/article-site.type.ts";
import { webhookByKey } from "../webhooks/webhook.loader.ts";
import { Webhook } from "../webhooks/webhook.type.ts";
import { deliveryByKey } from "../webhooks/webhook-delivery.loader.ts";
import { WebhookDelivery } from "../webhooks/webhook-delivery.type.ts";
import type { GlobalId, NodeTypeName } from "./global-id.ts";
import type { Node } from "./node.type.ts";

/** How an object of one type is found, and what the caller must be allowed to. */
interface NodeSource {
  type: new () => Node;
  /** Null: whoever has valid credentials. */
  permission: Permission | null;
  find(key: string, context: RequestContext): Promise<Node | null>;
}

const sources: Record<NodeTypeName, NodeSource> = {
  Organisation: {
    type: Organisation,
    permission: null,
    find: (key, { loaders }) => loaders.of(organisationByKey).load(key),
  },
  Member: {
    type: Member,
    permission: "members:manage",
    find: async (key, { services, caller }) => {
      const member = await services.people.member(caller.tenantId, key);
      return member === null ? null : toMember(member);
    },
  },
  ApiKey: {
    type: ApiKey,
    permission: "keys:manage",
    find: async (key, { services, caller }) => {
      const apiKey = await services.people.key(caller.tenantId, key);
      return apiKey === null ? null : toApiKey(apiKey);
    },
  },
  Category: {
    type: Category,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(categoryByKey).load(key),
  },
  BudgetScenario: {
    type: BudgetScenario,
    permission: "campaigns:read",
    find: (key, { loaders }) => loaders.of(scenarioByKey).load(key),
  },
  Product: { type: Product, permission: "data:read", find: (key, { loaders }) => loaders.of(productByKey).load(key) },
  Location: {
    type: Location,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(locationByKey).load(key),
  },
  Customer: {
    type: Customer,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(customerByKey).load(key),
  },
  Order: { type: Order, permission: "data:read", find: (key, { loaders }) => loaders.of(orderByKey).load(key) },
  DemandForecast: {
    type: DemandForecast,
    permission: "data:read",
    find: (key, { loaders }) => {
      const [version, series, horizon] = key.split("/");
      return loaders.of(forecastByKey, Number(horizon)).load(`${version}/${series}`);
    },
  },
  ForecastOverride: {
    type: ForecastOverride,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(overrideByKey).load(key),
  },
  Import: { type: Import, permission: "data:read", find: (key, { loaders }) => loaders.of(importByKey).load(key) },
  ModelVersion: {
    type: ModelVersion,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(modelVersionByKey).load(key),
  },
  Job: { type: Job, permission: "data:read", find: (key, { loaders }) => loaders.of(jobByKey).load(key) },
  Supplier: {
    type: Supplier,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(supplierByKey).load(key),
  },
  PurchaseOrder: {
    type: PurchaseOrder,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(purchaseOrderByKey).load(key),
  },
  InventoryPosition: {
    type: InventoryPosition,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(positionByKey).load(key),
  },
  StockMovement: {
    type: StockMovement,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(movementByKey).load(key),
  },
  StockReservation: {
    type: StockReservation,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(reservationByKey).load(key),
  },
  StockTransfer: {
    type: StockTransfer,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(transferByKey).load(key),
  },
  InventoryPolicy: {
    type: InventoryPolicy,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(policyByPlace).load(key),
  },
  InventoryPlan: {
    type: InventoryPlan,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(planByKey).load(key),
  },
  InventoryException: {
    type: InventoryException,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(exceptionByKey).load(key),
  },
  ReplenishmentProposal: {
    type: ReplenishmentProposal,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(proposalByKey).load(key),
  },
  Promotion: {
    type: Promotion,
    permission: "data:read",
    find: (key, { loaders }) => loaders.of(promotionByKey).load(key),
  },
  Segment: { type: Segment, permission: "data:read", find: (key, { loaders }) => loaders.of(segmentByKey).load(key) },
  Experiment: {
    type: Experiment,
    permission: "campaigns:read",
    find: (key, { loaders }) => loaders.of(experimentByKey).load(key),
  },
  AdAudience: {
    type: AdAudience,
    permission: "campaigns:read",
    find: async (key, { loaders, caller }) => {
      const stored = await loaders.of(adAudienceByKey).load(key);
      return stored && toAdAudience(stored, caller.locale);
    },
  },
  CrmConnection: {
    type: CrmConnection,
    permission: "integrations:manage",
    find: (key, { loaders }) => loaders.of(crmConnectionByKey).load(key),
  },
  CrmSyncRun: {
    type: CrmSyncRun,
    permission: "integrations:manage",
    find: (key, { loaders }) => loaders.of(crmSyncRunByKey).load(key),
  },
  PrivacyRequest: {
    type: PrivacyRequest,
    permission: "privacy:manage",
    find: (key, { loaders }) => loaders.of(privacyRequestByKey).load(key),
  },
  Campaign: {
    type: Campaign,
    permission: "campaigns:read",
    find: (key, { loaders }) => loaders.of(campaignByKey).load(key),
  },
  Article: {
    type: Article,
    permission: "support:answer",
    find: (key, { loaders }) => loaders.of(articleByKey).load(key),
  },
  ArticleSite: {
    type: ArticleSite,
    permission: "support:manage",
    find: (key, { loaders }) => loaders.of(articleSiteByKey).load(key),
  },
  SupportAnswer: {
    type: SupportAnswer,
    permission: "support:answer",
    find: (key, { loaders }) => loaders.of(supportAnswerByKey).load(key),
  },
  Passage: {
    type: Passage,
    permission: "support:answer",
    find: (key, { loaders }) => loaders.of(passageByKey).load(key),
  },
  Conversation: {
    type: Conversation,
    permission: "support:answer",
    find: (key, { loaders }) => loaders.of(conversationByKey).load(key),
  },
  Webhook: {
    type: Webhook,
    permission: "webhooks:manage",
    find: (key, { loaders }) => loaders.of(webhookByKey).load(key),
  },
  WebhookDelivery: {
    type: WebhookDelivery,
    permission: "webhooks:manage",
    find: (key, { loaders }) => loaders.of(deliveryByKey).load(key),
  },
};

/**
 * Finds an object of any type among the caller's own.
 *
 * @throws GraphQLError FORBIDDEN when the caller may not read objects of this type.
 */
export async function findNode({ type, key }: GlobalId, context: RequestContext): Promise<Node | null> {
  const source = sources[type];
  const { permission } = source;
  if (permission !== null && !context.caller.permissions.has(permission))
    throw new GraphQLError(`Reading a ${type} needs the permission ${permission}.`, {
      extensions: { code: "FORBIDDEN", missing: [permission] },
    });
  const found = await source.find(key, context);
  // Mappers make plain objects; an interface is told apart by the class, and at once, as the compiled executor needs it.
  return found === null ? null : Object.assign(new source.type(), found);
}
