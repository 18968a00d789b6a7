import type { MediaMixRemarkCode } from "@bellwether/ad-roi/media-mix/contract";
import type { AdRemarkCode } from "@bellwether/ad-roi/performance/contract";
import type { CrmFailureCode, CrmRemarkCode, CrmRule } from "@bellwether/crm-connectors/contract";
import type { CustomerRemarkCode } from "@bellwether/customer-behaviour/contract";
import type { ActionRemarkCode } from "@bellwether/customer-behaviour/model/next-action/next-action-remarks";
import type { RecommendRemarkCode } from "@bellwether/customer-behaviour/recommend/contract";
import type { ImportFailureCode, ImportRule } from "@bellwether/data-import/contract";
import type { DemandRemarkCode } from "@bellwether/demand-forecast/contract";
import type { InventoryRemarkCode } from "@bellwether/inventory/contract";
import type { SiteRemarkCode } from "@bellwether/smart-support/knowledge/site/contract";
import type { SupportKnowledgeRemarkCode } from "@bellwether/smart-support/retrieval/train/contract";
import type { SupportSatisfactionRemarkCode } from "@bellwether/smart-support/satisfaction/train/contract";
import type { SupportMoodRemarkCode } from "@bellwether/smart-support/understanding/mood/learnt/contract";
import type { SupportIntentsRemarkCode } from "@bellwether/smart-support/understanding/train/contract";
import type { AdFailure } from "../ad-audiences/ad-failure-codes.ts";
import type { MailFailure } from "../campaign-delivery/mail-failure-codes.ts";
import type { accuracyRemarkCodes } from "./accuracy-remark-codes.ts";
import type { overrideRemarkCodes } from "./override-remark-codes.ts";
import type { RemarkFacts } from "./remark-facts.ts";
import type { stockRemarkCodes } from "./stock-remark-codes.ts";

/** Remarks of the model registry, of the job runner, and of the gateway itself. */
export const platformRemarkCodes = [
  "promotion.no-backtest",
  "promotion.worse-than-baseline",
  "promotion.beats-baseline",
  "promotion.first-champion",
  "promotion.champion-changed",
  "promotion.champion-not-scored",
  "promotion.worse-than-champion",
  "promotion.same-data-no-better",
  "promotion.better-than-champion",
  "promotion.as-good-as-champion",
  "promotion.replaced-by",
  "rollback.no-champion",
  "rollback.no-earlier-champion",
  "rollback.rolled-back-to",
  "rollback.restored-from",
  "rollback.scores-not-kept",
  "demand.summary-independent",
  "demand.summary-joint",
  "export.not-stored",
  "export.no-network",
  "job.invalid-input",
  "job.unexpected",
  "job.process-died",
  "import.missing",
  "import.no-upload",
] as const;

/** What an import can tell: why it failed as a whole, and why it refused a row. */
export type ImportRemarkCode = ImportFailureCode | ImportRule;

/** What runs over CRM connections can tell: how far they are, why they ended, and why a record was refused. */
export type CrmRemarkSentenceCode = CrmFailureCode | CrmRemarkCode | CrmRule | "crm.in" | "crm.out";

export type StockRemarkCode = (typeof stockRemarkCodes)[number];

export type AccuracyRemarkCode = (typeof accuracyRemarkCodes)[number];

export type OverrideRemarkCode = (typeof overrideRemarkCodes)[number];

/** What plans and stock can tell. */
export type InventorySentenceCode = InventoryRemarkCode | StockRemarkCode;

/** Every code that has a sentence of its own in each language. */
export type RemarkCode =
  | DemandRemarkCode
  | CustomerRemarkCode
  | AdRemarkCode
  | MediaMixRemarkCode
  | SupportIntentsRemarkCode
  | SupportKnowledgeRemarkCode
  | SupportMoodRemarkCode
  | SupportSatisfactionRemarkCode
  | SiteRemarkCode
  | RecommendRemarkCode
  | ActionRemarkCode
  | ImportRemarkCode
  | InventorySentenceCode
  | AccuracyRemarkCode
  | OverrideRemarkCode
  | CrmRemarkSentenceCode
  | AdFailure
  | MailFailure
  | "campaign.sending"
  | (typeof platformRemarkCodes)[number];

/** Puts the facts of one remark into words. */
export type Sentence = (facts: RemarkFacts) => string;

/** A sentence for each of the codes: one that is missing does not compile. */
export type SentencesOf<Code extends RemarkCode> = Readonly<Record<Code, Sentence>>;

export type Sentences = SentencesOf<RemarkCode>;
