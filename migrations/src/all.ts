import { Domain1700000000001 } from "./1700000000001-domain.ts";
import { Auth1700000000002 } from "./1700000000002-auth.ts";
import { TenantPolicies1700000000003 } from "./1700000000003-tenant-policies.ts";
import { Inventory1700000000004 } from "./1700000000004-inventory.ts";
import { InventoryPlan1700000000005 } from "./1700000000005-inventory-plan.ts";
import { StockTransfer1700000000006 } from "./1700000000006-stock-transfer.ts";
import { DemandTotals1700000000007 } from "./1700000000007-demand-totals.ts";
import { SupplyLanes1700000000008 } from "./1700000000008-supply-lanes.ts";
import { ForecastAccuracy1700000000009 } from "./1700000000009-forecast-accuracy.ts";
import { ForecastOverride1700000000010 } from "./1700000000010-forecast-override.ts";
import { OrderLife1700000000011 } from "./1700000000011-order-life.ts";
import { Promotions1700000000012 } from "./1700000000012-promotions.ts";
import { JointRanges1700000000014 } from "./1700000000014-joint-ranges.ts";
import { CustomerEvents1700000000015 } from "./1700000000015-customer-events.ts";
import { CustomerScores1700000000016 } from "./1700000000016-customer-scores.ts";
import { Recommendations1700000000017 } from "./1700000000017-recommendations.ts";
import { Segments1700000000018 } from "./1700000000018-segments.ts";
import { ChangeFeed1700000000019 } from "./1700000000019-change-feed.ts";
import { CrmConnections1700000000020 } from "./1700000000020-crm-connections.ts";
import { UsagePrivacyAudit1700000000021 } from "./1700000000021-usage-privacy-audit.ts";
import { SegmentConsent1700000000022 } from "./1700000000022-segment-consent.ts";
import { RefusedProfiling1700000000023 } from "./1700000000023-refused-profiling.ts";
import { MoreChanges1700000000024 } from "./1700000000024-more-changes.ts";
import { SandboxAndAnchors1700000000025 } from "./1700000000025-sandbox-and-anchors.ts";
import { ForgottenVersions1700000000026 } from "./1700000000026-forgotten-versions.ts";
import { SegmentCauses1700000000026 } from "./1700000000026-segment-causes.ts";
import { AdData1700000000027 } from "./1700000000027-ad-data.ts";
import { AdNotes1700000000028 } from "./1700000000028-ad-notes.ts";
import { AdExperiments1700000000029 } from "./1700000000029-ad-experiments.ts";
import { BudgetScenarios1700000000032 } from "./1700000000032-budget-scenarios.ts";
import { BudgetApplications1700000000033 } from "./1700000000033-budget-applications.ts";
import { CampaignLife1700000000034 } from "./1700000000034-campaign-life.ts";
import { CampaignGuard1700000000035 } from "./1700000000035-campaign-guard.ts";
import { CampaignDelivery1700000000036 } from "./1700000000036-campaign-delivery.ts";
import { SupportKnowledge1700000000037 } from "./1700000000037-support-knowledge.ts";
import { SupportAnswers1700000000038 } from "./1700000000038-support-answers.ts";
import { SupportIntents1700000000039 } from "./1700000000039-support-intents.ts";
import { Conversations1700000000040 } from "./1700000000040-conversations.ts";
import { SupportChannels1700000000041 } from "./1700000000041-support-channels.ts";
import { SupportLearning1700000000042 } from "./1700000000042-support-learning.ts";
import { SupportEncoders1700000000043 } from "./1700000000043-support-encoders.ts";
import { ArticleSites1700000000044 } from "./1700000000044-article-sites.ts";
import { DeskAids1700000000045 } from "./1700000000045-desk-aids.ts";
import { Satisfaction1700000000046 } from "./1700000000046-satisfaction.ts";
import { AdAudiences1700000000047 } from "./1700000000047-ad-audiences.ts";

/** Every migration, oldest first. A landed migration is never rewritten. */
export const migrations = [
  Domain1700000000001,
  Auth1700000000002,
  TenantPolicies1700000000003,
  Inventory1700000000004,
  InventoryPlan1700000000005,
  StockTransfer1700000000006,
  DemandTotals1700000000007,
  SupplyLanes1700000000008,
  ForecastAccuracy1700000000009,
  ForecastOverride1700000000010,
  OrderLife1700000000011,
  Promotions1700000000012,
  JointRanges1700000000014,
  CustomerEvents1700000000015,
  CustomerScores1700000000016,
  Recommendations1700000000017,
  Segments1700000000018,
  ChangeFeed1700000000019,
  CrmConnections1700000000020,
  UsagePrivacyAudit1700000000021,
  SegmentConsent1700000000022,
  RefusedProfiling1700000000023,
  MoreChanges1700000000024,
  SandboxAndAnchors1700000000025,
  ForgottenVersions1700000000026,
  SegmentCauses1700000000026,
  AdData1700000000027,
  AdNotes1700000000028,
  AdExperiments1700000000029,
  BudgetScenarios1700000000032,
  BudgetApplications1700000000033,
  CampaignLife1700000000034,
  CampaignGuard1700000000035,
  CampaignDelivery1700000000036,
  SupportKnowledge1700000000037,
  SupportAnswers1700000000038,
  SupportIntents1700000000039,
  Conversations1700000000040,
  SupportChannels1700000000041,
  SupportLearning1700000000042,
  SupportEncoders1700000000043,
  ArticleSites1700000000044,
  DeskAids1700000000045,
  Satisfaction1700000000046,
  AdAudiences1700000000047,
];
