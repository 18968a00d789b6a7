import { AdAnnotationEntity } from "./ad-annotation.entity.ts";
import { AdAudienceEntity } from "./ad-audience.entity.ts";
import { AdAudienceMemberEntity } from "./ad-audience-member.entity.ts";
import { AdChannelEntity } from "./ad-channel.entity.ts";
import { AdExperimentEntity } from "./ad-experiment.entity.ts";
import { AdSpendEntity } from "./ad-spend.entity.ts";
import { ArticleEntity } from "./article.entity.ts";
import { ArticlePageEntity } from "./article-page.entity.ts";
import { ArticleSiteEntity } from "./article-site.entity.ts";
import { ArticleVersionEntity } from "./article-version.entity.ts";
import { ArtifactEntity } from "./artifact.entity.ts";
import { AuditAnchorEntity } from "./audit-anchor.entity.ts";
import { AuditEventEntity } from "./audit-event.entity.ts";
import { BudgetApplicationEntity } from "./budget-application.entity.ts";
import { BudgetChangeEntity } from "./budget-change.entity.ts";
import { BudgetScenarioEntity } from "./budget-scenario.entity.ts";
import { BulkStreamEntity } from "./bulk-stream.entity.ts";
import { CampaignEntity } from "./campaign.entity.ts";
import { CampaignAudienceEntity } from "./campaign-audience.entity.ts";
import { CampaignCreativeEntity } from "./campaign-creative.entity.ts";
import { CampaignEventEntity } from "./campaign-event.entity.ts";
import { CampaignProductEntity } from "./campaign-product.entity.ts";
import { CampaignSendEntity } from "./campaign-send.entity.ts";
import { CampaignStockRiskEntity } from "./campaign-stock-risk.entity.ts";
import { CampaignVariantEntity } from "./campaign-variant.entity.ts";
import { CannedReplyEntity } from "./canned-reply.entity.ts";
import { CategoryEntity } from "./category.entity.ts";
import { ChangeEntity } from "./change.entity.ts";
import { ChangeForgottenEntity } from "./change-forgotten.entity.ts";
import { ChangeToldEntity } from "./change-told.entity.ts";
import { ConversationEntity } from "./conversation.entity.ts";
import { ConversationEventEntity } from "./conversation-event.entity.ts";
import { ConversationMentionEntity } from "./conversation-mention.entity.ts";
import { ConversationMessageEntity } from "./conversation-message.entity.ts";
import { ConversationNoteEntity } from "./conversation-note.entity.ts";
import { ConversationPresenceEntity } from "./conversation-presence.entity.ts";
import { ConversationSatisfactionEntity } from "./conversation-satisfaction.entity.ts";
import { CrmConnectionEntity } from "./crm-connection.entity.ts";
import { CrmFieldMappingEntity } from "./crm-field-mapping.entity.ts";
import { CrmLinkEntity } from "./crm-link.entity.ts";
import { CrmSyncItemEntity } from "./crm-sync-item.entity.ts";
import { CrmSyncRunEntity } from "./crm-sync-run.entity.ts";
import { CustomerEntity } from "./customer.entity.ts";
import { CustomerConsentEntity } from "./customer-consent.entity.ts";
import { CustomerConsentChangeEntity } from "./customer-consent-change.entity.ts";
import { CustomerEventEntity } from "./customer-event.entity.ts";
import { CustomerIdentityEntity } from "./customer-identity.entity.ts";
import { CustomerMergeEntity } from "./customer-merge.entity.ts";
import { CustomerScoreEntity } from "./customer-score.entity.ts";
import { DemandSeriesEntity } from "./demand-series.entity.ts";
import { ErasedCustomerEntity } from "./erased-customer.entity.ts";
import { ExchangeRateEntity } from "./exchange-rate.entity.ts";
import { ForecastEntity } from "./forecast.entity.ts";
import { ForecastAccuracyEntity } from "./forecast-accuracy.entity.ts";
import { ForecastOverrideEntity } from "./forecast-override.entity.ts";
import { ForecastSnapshotEntity } from "./forecast-snapshot.entity.ts";
import { ForecastTotalEntity } from "./forecast-total.entity.ts";
import { IdempotencyRecordEntity } from "./idempotency-record.entity.ts";
import { ImportBatchEntity } from "./import-batch.entity.ts";
import { ImportRowErrorEntity } from "./import-row-error.entity.ts";
import { InventoryClassTargetEntity } from "./inventory-class-target.entity.ts";
import { InventoryExceptionEntity } from "./inventory-exception.entity.ts";
import { InventoryPlanEntity } from "./inventory-plan.entity.ts";
import { InventoryPolicyEntity } from "./inventory-policy.entity.ts";
import { InventorySettingEntity } from "./inventory-setting.entity.ts";
import { JobEntity } from "./job.entity.ts";
import { KnowledgeStateEntity } from "./knowledge-state.entity.ts";
import { LocationEntity } from "./location.entity.ts";
import { MailSettingEntity } from "./mail-setting.entity.ts";
import { MailSuppressionEntity } from "./mail-suppression.entity.ts";
import { MediaMixRecoveryEntity } from "./media-mix-recovery.entity.ts";
import { MessageTranslationEntity } from "./message-translation.entity.ts";
import { ModelVersionEntity } from "./model-version.entity.ts";
import { OrderLineEntity } from "./order-line.entity.ts";
import { OrganisationEntity } from "./organisation.entity.ts";
import { PassageEntity } from "./passage.entity.ts";
import { PassageVectorEntity } from "./passage-vector.entity.ts";
import { PopularProductEntity } from "./popular-product.entity.ts";
import { PrivacyRequestEntity } from "./privacy-request.entity.ts";
import { ProductEntity } from "./product.entity.ts";
import { ProductNeighbourEntity } from "./product-neighbour.entity.ts";
import { ProductRepeatEntity } from "./product-repeat.entity.ts";
import { PromotionEntity } from "./promotion.entity.ts";
import { PurchaseOrderEntity } from "./purchase-order.entity.ts";
import { PurchaseOrderLineEntity } from "./purchase-order-line.entity.ts";
import { ReceiptEntity } from "./receipt.entity.ts";
import { ReceiptLineEntity } from "./receipt-line.entity.ts";
import { RecommendationEntity } from "./recommendation.entity.ts";
import { ReplenishmentProposalEntity } from "./replenishment-proposal.entity.ts";
import { RetentionRuleEntity } from "./retention-rule.entity.ts";
import { SalesOrderEntity } from "./sales-order.entity.ts";
import { SegmentEntity } from "./segment.entity.ts";
import { SegmentChangeEntity } from "./segment-change.entity.ts";
import { SegmentClockEntity } from "./segment-clock.entity.ts";
import { SegmentDayEntity } from "./segment-day.entity.ts";
import { SegmentDirtyEntity } from "./segment-dirty.entity.ts";
import { SegmentMemberEntity } from "./segment-member.entity.ts";
import { SegmentVersionEntity } from "./segment-version.entity.ts";
import { StockCountEntity } from "./stock-count.entity.ts";
import { StockMovementEntity } from "./stock-movement.entity.ts";
import { StockPositionEntity } from "./stock-position.entity.ts";
import { StockReservationEntity } from "./stock-reservation.entity.ts";
import { StockTransferEntity } from "./stock-transfer.entity.ts";
import { SuggestionUseEntity } from "./suggestion-use.entity.ts";
import { SupplierEntity } from "./supplier.entity.ts";
import { SupplierPerformanceEntity } from "./supplier-performance.entity.ts";
import { SupplierProductEntity } from "./supplier-product.entity.ts";
import { SupplyLaneEntity } from "./supply-lane.entity.ts";
import { SupportAgentEntity } from "./support-agent.entity.ts";
import { SupportAnswerEntity } from "./support-answer.entity.ts";
import { SupportCorrectionEntity } from "./support-correction.entity.ts";
import { SupportEncoderEntity } from "./support-encoder.entity.ts";
import { SupportExampleEntity } from "./support-example.entity.ts";
import { SupportHoursEntity } from "./support-hours.entity.ts";
import { SupportIdentityTokenEntity } from "./support-identity-token.entity.ts";
import { SupportIntentEntity } from "./support-intent.entity.ts";
import { SupportMailAccountEntity } from "./support-mail-account.entity.ts";
import { SupportMailThreadEntity } from "./support-mail-thread.entity.ts";
import { SupportRegressionEntity } from "./support-regression.entity.ts";
import { SupportSettingEntity } from "./support-setting.entity.ts";
import { SupportVisitorEntity } from "./support-visitor.entity.ts";
import { SupportWidgetEntity } from "./support-widget.entity.ts";
import { TouchPathEntity } from "./touch-path.entity.ts";
import { TouchpointEntity } from "./touchpoint.entity.ts";
import { UsageDayEntity } from "./usage-day.entity.ts";
import { UsageQuotaEntity } from "./usage-quota.entity.ts";
import { WebhookEntity } from "./webhook.entity.ts";
import { WebhookAttemptEntity } from "./webhook-attempt.entity.ts";
import { WebhookDeliveryEntity } from "./webhook-delivery.entity.ts";
import { WebhookEventEntity } from "./webhook-event.entity.ts";

/** Every entity, for the data sources. */
export const entities = [
  ArtifactEntity,
  BulkStreamEntity,
  CategoryEntity,
  ChangeEntity,
  ChangeForgottenEntity,
  ChangeToldEntity,
  CrmConnectionEntity,
  CrmFieldMappingEntity,
  CrmLinkEntity,
  CrmSyncItemEntity,
  CrmSyncRunEntity,
  CustomerEntity,
  CustomerEventEntity,
  CustomerIdentityEntity,
  CustomerMergeEntity,
  CustomerScoreEntity,
  DemandSeriesEntity,
  ForecastEntity,
  ForecastAccuracyEntity,
  ForecastOverrideEntity,
  ForecastSnapshotEntity,
  ForecastTotalEntity,
  IdempotencyRecordEntity,
  ImportBatchEntity,
  ImportRowErrorEntity,
  InventoryClassTargetEntity,
  InventoryExceptionEntity,
  InventoryPlanEntity,
  InventoryPolicyEntity,
  InventorySettingEntity,
  JobEntity,
  LocationEntity,
  ModelVersionEntity,
  MediaMixRecoveryEntity,
  BudgetScenarioEntity,
  BudgetApplicationEntity,
  BudgetChangeEntity,
  OrderLineEntity,
  OrganisationEntity,
  PopularProductEntity,
  ProductEntity,
  ProductNeighbourEntity,
  ProductRepeatEntity,
  PromotionEntity,
  PurchaseOrderEntity,
  PurchaseOrderLineEntity,
  ReceiptEntity,
  ReceiptLineEntity,
  RecommendationEntity,
  ReplenishmentProposalEntity,
  SalesOrderEntity,
  SegmentEntity,
  SegmentChangeEntity,
  SegmentClockEntity,
  SegmentDayEntity,
  SegmentDirtyEntity,
  SegmentMemberEntity,
  SegmentVersionEntity,
  StockCountEntity,
  StockMovementEntity,
  StockPositionEntity,
  StockReservationEntity,
  StockTransferEntity,
  SupplierEntity,
  SupplierPerformanceEntity,
  SupplierProductEntity,
  SupplyLaneEntity,
  UsageQuotaEntity,
  UsageDayEntity,
  AuditAnchorEntity,
  AuditEventEntity,
  CustomerConsentEntity,
  CustomerConsentChangeEntity,
  ErasedCustomerEntity,
  PrivacyRequestEntity,
  RetentionRuleEntity,
  WebhookEntity,
  WebhookAttemptEntity,
  WebhookDeliveryEntity,
  WebhookEventEntity,
  AdAnnotationEntity,
  AdAudienceEntity,
  AdAudienceMemberEntity,
  AdChannelEntity,
  AdExperimentEntity,
  AdSpendEntity,
  CampaignEntity,
  CampaignCreativeEntity,
  CampaignEventEntity,
  CampaignProductEntity,
  CampaignStockRiskEntity,
  CampaignVariantEntity,
  CampaignAudienceEntity,
  CampaignSendEntity,
  MailSettingEntity,
  MailSuppressionEntity,
  ExchangeRateEntity,
  TouchPathEntity,
  TouchpointEntity,
  PassageVectorEntity,
  SupportAnswerEntity,
  SupportSettingEntity,
  SupportIntentEntity,
  SupportExampleEntity,
  ArticleEntity,
  ArticleVersionEntity,
  ArticleSiteEntity,
  ArticlePageEntity,
  KnowledgeStateEntity,
  PassageEntity,
  ConversationEntity,
  ConversationEventEntity,
  ConversationMentionEntity,
  ConversationMessageEntity,
  SuggestionUseEntity,
  MessageTranslationEntity,
  ConversationNoteEntity,
  ConversationPresenceEntity,
  ConversationSatisfactionEntity,
  SupportAgentEntity,
  SupportHoursEntity,
  CannedReplyEntity,
  SupportIdentityTokenEntity,
  SupportMailAccountEntity,
  SupportMailThreadEntity,
  SupportVisitorEntity,
  SupportWidgetEntity,
  SupportCorrectionEntity,
  SupportEncoderEntity,
  SupportRegressionEntity,
];
