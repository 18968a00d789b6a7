import type { NonEmptyArray } from "type-graphql";
import { AdAudienceResolver } from "./ad-audiences/ad-audience.resolver.ts";
import { AdAnnotationResolver } from "./ad-performance/ad-annotation.resolver.ts";
import { AdPerformanceResolver } from "./ad-performance/ad-performance.resolver.ts";
import { AttributionResolver } from "./attribution/attribution.resolver.ts";
import { AuditLogResolver, auditEventConnection } from "./audit/audit-log.resolver.ts";
import { BudgetResolver } from "./budget/budget.resolver.ts";
import { BudgetApplyResolver } from "./budget/budget-apply.resolver.ts";
import { BudgetApplicationResolver, ScenarioResolver } from "./budget/scenario.resolver.ts";
import { AdRecordsUpsertResolver } from "./bulk/ad-records-upsert.resolver.ts";
import { RecordsUpsertResolver } from "./bulk/records-upsert.resolver.ts";
import { CampaignDeliveryResolver, MailSettingsResolver } from "./campaign-delivery/campaign-delivery.resolver.ts";
import { CampaignResolver, campaignConnection } from "./campaigns/campaign.resolver.ts";
import { CampaignChangesResolver } from "./campaigns/campaign-changes.resolver.ts";
import { CampaignMutationsResolver } from "./campaigns/campaign-mutations.resolver.ts";
import {
  CampaignAudienceResolver,
  CampaignConflictChangeResolver,
  CampaignEventResolver,
  CampaignOverlapResolver,
  CampaignStockRiskResolver,
} from "./campaigns/campaign-parts.resolver.ts";
import { CategoryResolver } from "./catalogue/category.resolver.ts";
import { ProductResolver, productConnection } from "./catalogue/product.resolver.ts";
import { ChangeResolver } from "./changes/change.resolver.ts";
import { ConsentResolver, CustomerConsentResolver } from "./consent/consent.resolver.ts";
import {
  ConversationEventResolver,
  ConversationMessageResolver,
  ConversationNoteResolver,
  ConversationPresenceResolver,
  ConversationResolver,
  conversationConnection,
  conversationMessageConnection,
} from "./conversations/conversation.resolver.ts";
import { ConversationChangesResolver } from "./conversations/conversation-changes.resolver.ts";
import {
  ConversationDuplicateResolver,
  ConversationDuplicatesResolver,
} from "./conversations/conversation-duplicates.ts";
import { ConversationMutationsResolver } from "./conversations/conversation-mutations.resolver.ts";
import { ConversationTranslateResolver } from "./conversations/conversation-translate.resolver.ts";
import { ServiceDeskResolver } from "./conversations/service-desk.resolver.ts";
import { CrmResolver } from "./crm/crm.resolver.ts";
import { CrmSyncItemResolver, CrmSyncRunResolver } from "./crm/crm-sync-run.resolver.ts";
import { ChurnRiskResolver } from "./customer-scores/churn-risk.resolver.ts";
import { CustomerInsightResolver } from "./customer-scores/customer-insight.resolver.ts";
import { CustomerScoresResolver, ScoredCustomerResolver } from "./customer-scores/customer-scores.resolver.ts";
import { CustomerResolver, customerConnection } from "./customers/customer.resolver.ts";
import {
  CustomerHistoriesResolver,
  CustomerIdentityResolver,
  CustomerMergeResolver,
} from "./customers/identity/customer-histories.resolver.ts";
import { CustomerPersonalResolver } from "./customers/personal-fields.resolver.ts";
import { DemandForecastResolver } from "./demand/demand-forecast.resolver.ts";
import { DemandForecastsResolver, demandForecastConnection } from "./demand/demand-forecasts.resolver.ts";
import { DemandHierarchyNodeResolver, ForecastHierarchyResolver } from "./demand/demand-hierarchy.resolver.ts";
import { DemandSummaryResolver } from "./demand/demand-summary.resolver.ts";
import { DemandWhatIfResolver } from "./demand/demand-what-if.resolver.ts";
import { ProductDemandResolver } from "./demand/product-demand.resolver.ts";
import {
  AccuracyPointResolver,
  CategoryAccuracyResolver,
  LocationAccuracyResolver,
  SeriesAccuracyResolver,
} from "./demand-accuracy/accuracy-parts.resolver.ts";
import { DemandAccuracyResolver } from "./demand-accuracy/demand-accuracy.resolver.ts";
import { ForecastAccuracyResolver } from "./demand-accuracy/forecast-accuracy.resolver.ts";
import {
  CustomerEventResolver,
  CustomerEventsResolver,
  customerEventConnection,
} from "./events/customer-events.resolver.ts";
import { EventsIngestResolver } from "./events/events-ingest.resolver.ts";
import { FunnelResolver } from "./events/funnel/funnel.resolver.ts";
import { ExperimentResolver } from "./experiments/experiment.resolver.ts";
import {
  ForecastOverrideResolver,
  forecastOverrideConnection,
  OverriddenForecastResolver,
} from "./forecast-overrides/forecast-override.resolver.ts";
import { ForecastOverrideChangeResolver } from "./forecast-overrides/forecast-override-change.resolver.ts";
import { ImportResolver, importConnection, importErrorConnection } from "./imports/import.resolver.ts";
import { ImportErrorResolver } from "./imports/import-error.resolver.ts";
import { ImportProgressResolver } from "./imports/import-progress.resolver.ts";
import { ViewerImportsResolver } from "./imports/viewer-imports.resolver.ts";
import { InventoryAlertsResolver } from "./inventory/inventory-alerts.resolver.ts";
import { InventoryExceptionResolver, inventoryExceptionConnection } from "./inventory/inventory-exception.resolver.ts";
import { InventoryPlanResolver } from "./inventory/inventory-plan.resolver.ts";
import { InventoryPolicyResolver, PositionPolicyResolver } from "./inventory/inventory-policy.resolver.ts";
import { InventorySummaryResolver } from "./inventory/inventory-summary.resolver.ts";
import { InventoryTradeOffResolver } from "./inventory/inventory-trade-off.resolver.ts";
import { InventoryWhatIfPositionResolver, InventoryWhatIfResolver } from "./inventory/inventory-what-if.resolver.ts";
import { ReplenishmentDecisionResolver } from "./inventory/replenishment-decision.resolver.ts";
import {
  PositionProposalsResolver,
  ReplenishmentProposalResolver,
  replenishmentProposalConnection,
} from "./inventory/replenishment-proposal.resolver.ts";
import { ServiceTargetResolver } from "./inventory/targets/service-target.resolver.ts";
import { JobResolver, jobConnection } from "./jobs/job.resolver.ts";
import { JobProgressResolver } from "./jobs/job-progress.resolver.ts";
import { LocationResolver, locationConnection } from "./locations/location.resolver.ts";
import { LocationLanesResolver, SupplyLaneResolver, supplyLaneConnection } from "./locations/supply-lane.resolver.ts";
import { MediaMixResolver } from "./media-mix/media-mix.resolver.ts";
import { ModelRuntimeResolver } from "./models/model-runtime.resolver.ts";
import { ModelVersionResolver, modelVersionConnection } from "./models/model-version.resolver.ts";
import { NodeResolver } from "./node/node.resolver.ts";
import { CustomerOrdersResolver } from "./orders/customer-orders.resolver.ts";
import { OrderResolver, orderConnection } from "./orders/order.resolver.ts";
import { OrderLineResolver } from "./orders/order-line.resolver.ts";
import { PrivacyResolver, privacyRequestConnection } from "./privacy/privacy.resolver.ts";
import { PromotionResolver, promotionConnection } from "./promotions/promotion.resolver.ts";
import { PurchaseOrderResolver, purchaseOrderConnection } from "./purchase-orders/purchase-order.resolver.ts";
import {
  PurchaseOrderLineResolver,
  PurchaseReceiptLineResolver,
  PurchaseReceiptResolver,
} from "./purchase-orders/purchase-order-lines.resolver.ts";
import { ActionOptionResolver, NextBestActionResolver } from "./recommendations/next-best-action.resolver.ts";
import {
  CustomerRecommendationsResolver,
  RecommendationResolver,
  SimilarProductsResolver,
} from "./recommendations/recommendation.resolver.ts";
import { ReconcileResolver } from "./reconcile/reconcile.resolver.ts";
import { RemarkResolver } from "./remarks/remark.resolver.ts";
import { SandboxResolver, ViewerOrganisationsResolver } from "./sandbox/sandbox.resolver.ts";
import type { ResolverClass } from "./schema/build-schema.ts";
import { SegmentResolver, segmentChangeConnection, segmentMemberConnection } from "./segments/segment.resolver.ts";
import { SegmentChangesResolver } from "./segments/segment-changes.resolver.ts";
import {
  CustomerSegmentsResolver,
  SegmentChangeResolver,
  SegmentMemberResolver,
  SegmentMembershipResolver,
  SegmentVersionResolver,
} from "./segments/segment-parts.resolver.ts";
import { SegmentPreviewResolver } from "./segments/segment-preview.resolver.ts";
import { ApiKeyResolver } from "./settings/api-key.resolver.ts";
import { MemberResolver } from "./settings/member.resolver.ts";
import { OrganisationResolver } from "./settings/organisation.resolver.ts";
import { ViewerResolver } from "./settings/viewer.resolver.ts";
import { InventoryPositionResolver, inventoryPositionConnection } from "./stock/inventory-position.resolver.ts";
import { LocationStockResolver, ProductStockResolver } from "./stock/place-stock.resolver.ts";
import { StockChangeResolver } from "./stock/stock-change.resolver.ts";
import { StockMovementResolver, stockMovementConnection } from "./stock/stock-movement.resolver.ts";
import { StockReservationResolver } from "./stock/stock-reservation.resolver.ts";
import { StockTransferResolver, stockTransferConnection } from "./stock/stock-transfer.resolver.ts";
import { SupplierResolver, supplierConnection, supplierProductConnection } from "./suppliers/supplier.resolver.ts";
import { ProductSuppliersResolver, SupplierProductResolver } from "./suppliers/supplier-product.resolver.ts";
import {
  SupplierPriceChangeResolver,
  SupplierScorecardResolver,
  SupplierScorecardsResolver,
} from "./suppliers/supplier-scorecard.resolver.ts";
import {
  RetrievedPassageResolver,
  SupportAlternativeResolver,
  SupportAnswerResolver,
  SupportSentenceResolver,
  supportAnswerConnection,
} from "./support-answers/support-answer.resolver.ts";
import { SupportSettingResolver } from "./support-answers/support-setting.resolver.ts";
import {
  ArticleResolver,
  ArticleVersionResolver,
  articleConnection,
  PassageResolver,
  passageConnection,
} from "./support-knowledge/article.resolver.ts";
import { ArticleMutationsResolver } from "./support-knowledge/article-mutations.resolver.ts";
import {
  SupportCorrectionResolver,
  SupportRegressionResolver,
  supportCorrectionConnection,
} from "./support-learning/support-learning.resolver.ts";
import { SupportMailResolver } from "./support-mail/support-mail.resolver.ts";
import { SupportQualityResolver } from "./support-quality/support-quality.resolver.ts";
import {
  ArticlePageResolver,
  ArticleSiteResolver,
  articlePageConnection,
} from "./support-sites/article-site.resolver.ts";
import {
  SupportUnderstandingResolver,
  supportExampleConnection,
} from "./support-understanding/support-understanding.resolver.ts";
import { SupportWidgetResolver } from "./support-widget/support-widget.resolver.ts";
import { ApiKeyUsageResolver, UsageResolver } from "./usage/usage.resolver.ts";
import { WebhookResolver } from "./webhooks/webhook.resolver.ts";
import { WebhookDeliveryResolver, webhookDeliveryConnection } from "./webhooks/webhook-delivery.resolver.ts";

/** Everything that the public schema is built from. A resolver that is not in this list is not in the schema. */
export const resolvers: NonEmptyArray<ResolverClass> = [
  NodeResolver,
  RemarkResolver,
  ViewerResolver,
  OrganisationResolver,
  MemberResolver,
  ApiKeyResolver,
  CategoryResolver,
  ProductResolver,
  ProductDemandResolver,
  productConnection.ConnectionResolver,
  LocationResolver,
  locationConnection.ConnectionResolver,
  LocationLanesResolver,
  SupplyLaneResolver,
  supplyLaneConnection.ConnectionResolver,
  CustomerResolver,
  CustomerPersonalResolver,
  ScoredCustomerResolver,
  CustomerScoresResolver,
  CustomerInsightResolver,
  ChurnRiskResolver,
  CustomerHistoriesResolver,
  CustomerIdentityResolver,
  CustomerMergeResolver,
  CustomerEventsResolver,
  CustomerEventResolver,
  customerEventConnection.ConnectionResolver,
  EventsIngestResolver,
  FunnelResolver,
  CustomerOrdersResolver,
  customerConnection.ConnectionResolver,
  CustomerRecommendationsResolver,
  SimilarProductsResolver,
  RecommendationResolver,
  NextBestActionResolver,
  ActionOptionResolver,
  OrderResolver,
  OrderLineResolver,
  orderConnection.ConnectionResolver,
  DemandForecastResolver,
  ForecastHierarchyResolver,
  DemandHierarchyNodeResolver,
  DemandForecastsResolver,
  demandForecastConnection.ConnectionResolver,
  DemandSummaryResolver,
  DemandWhatIfResolver,
  DemandAccuracyResolver,
  AccuracyPointResolver,
  CategoryAccuracyResolver,
  LocationAccuracyResolver,
  SeriesAccuracyResolver,
  ForecastAccuracyResolver,
  ForecastOverrideResolver,
  OverriddenForecastResolver,
  ForecastOverrideChangeResolver,
  forecastOverrideConnection.ConnectionResolver,
  InventoryPositionResolver,
  inventoryPositionConnection.ConnectionResolver,
  ProductStockResolver,
  LocationStockResolver,
  StockMovementResolver,
  stockMovementConnection.ConnectionResolver,
  StockReservationResolver,
  StockChangeResolver,
  StockTransferResolver,
  stockTransferConnection.ConnectionResolver,
  PromotionResolver,
  ArticleResolver,
  ArticleVersionResolver,
  PassageResolver,
  ArticleMutationsResolver,
  ArticleSiteResolver,
  ArticlePageResolver,
  articlePageConnection.ConnectionResolver,
  SupportAnswerResolver,
  SupportSentenceResolver,
  SupportAlternativeResolver,
  RetrievedPassageResolver,
  SupportSettingResolver,
  promotionConnection.ConnectionResolver,
  SupplierResolver,
  supplierConnection.ConnectionResolver,
  SupplierProductResolver,
  supplierProductConnection.ConnectionResolver,
  ProductSuppliersResolver,
  SupplierScorecardsResolver,
  SupplierScorecardResolver,
  SupplierPriceChangeResolver,
  PurchaseOrderResolver,
  PurchaseOrderLineResolver,
  PurchaseReceiptResolver,
  PurchaseReceiptLineResolver,
  purchaseOrderConnection.ConnectionResolver,
  InventoryPolicyResolver,
  PositionPolicyResolver,
  ReplenishmentProposalResolver,
  PositionProposalsResolver,
  replenishmentProposalConnection.ConnectionResolver,
  InventoryExceptionResolver,
  inventoryExceptionConnection.ConnectionResolver,
  InventoryPlanResolver,
  InventorySummaryResolver,
  InventoryAlertsResolver,
  InventoryTradeOffResolver,
  ServiceTargetResolver,
  InventoryWhatIfResolver,
  InventoryWhatIfPositionResolver,
  ReplenishmentDecisionResolver,
  ImportResolver,
  ImportErrorResolver,
  ImportProgressResolver,
  ViewerImportsResolver,
  importConnection.ConnectionResolver,
  importErrorConnection.ConnectionResolver,
  ModelVersionResolver,
  ModelRuntimeResolver,
  modelVersionConnection.ConnectionResolver,
  JobResolver,
  JobProgressResolver,
  jobConnection.ConnectionResolver,
  ConsentResolver,
  CustomerConsentResolver,
  PrivacyResolver,
  privacyRequestConnection.ConnectionResolver,
  UsageResolver,
  ApiKeyUsageResolver,
  AuditLogResolver,
  auditEventConnection.ConnectionResolver,
  RecordsUpsertResolver,
  AdRecordsUpsertResolver,
  AdPerformanceResolver,
  AdAnnotationResolver,
  ChangeResolver,
  ReconcileResolver,
  SandboxResolver,
  ViewerOrganisationsResolver,
  AttributionResolver,
  ExperimentResolver,
  SegmentResolver,
  SegmentPreviewResolver,
  SegmentChangesResolver,
  SegmentMemberResolver,
  SegmentChangeResolver,
  SegmentVersionResolver,
  SegmentMembershipResolver,
  CustomerSegmentsResolver,
  segmentMemberConnection.ConnectionResolver,
  segmentChangeConnection.ConnectionResolver,
  CrmResolver,
  CrmSyncRunResolver,
  CrmSyncItemResolver,
  MediaMixResolver,
  BudgetResolver,
  BudgetApplyResolver,
  ScenarioResolver,
  BudgetApplicationResolver,
  CampaignResolver,
  CampaignMutationsResolver,
  CampaignChangesResolver,
  CampaignAudienceResolver,
  CampaignEventResolver,
  CampaignConflictChangeResolver,
  CampaignStockRiskResolver,
  CampaignOverlapResolver,
  campaignConnection.ConnectionResolver,
  articleConnection.ConnectionResolver,
  supportAnswerConnection.ConnectionResolver,
  passageConnection.ConnectionResolver,
  CampaignDeliveryResolver,
  MailSettingsResolver,
  AdAudienceResolver,
  SupportWidgetResolver,
  SupportMailResolver,
  SupportQualityResolver,
  SupportCorrectionResolver,
  SupportRegressionResolver,
  supportCorrectionConnection.ConnectionResolver,
  SupportUnderstandingResolver,
  supportExampleConnection.ConnectionResolver,
  ConversationResolver,
  ConversationMutationsResolver,
  ConversationChangesResolver,
  ConversationTranslateResolver,
  ConversationDuplicatesResolver,
  ConversationDuplicateResolver,
  ConversationMessageResolver,
  ConversationNoteResolver,
  ConversationEventResolver,
  ConversationPresenceResolver,
  conversationConnection.ConnectionResolver,
  conversationMessageConnection.ConnectionResolver,
  ServiceDeskResolver,
  WebhookResolver,
  WebhookDeliveryResolver,
  webhookDeliveryConnection.ConnectionResolver,
];
