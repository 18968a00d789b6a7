import { mediaMixJobType } from "@bellwether/ad-roi/media-mix/contract";
import { campaignSendJobType } from "@bellwether/campaigns/contract";
import { crmSyncJobType } from "@bellwether/crm-connectors/contract";
import { trainJobType as scoreJobType } from "@bellwether/customer-behaviour/contract";
import { recommendJobType } from "@bellwether/customer-behaviour/recommend/contract";
import { refreshJobType } from "@bellwether/customer-behaviour/refresh/contract";
import { importJobType } from "@bellwether/data-import/contract";
import { trainJobType } from "@bellwether/demand-forecast/contract";
import { planJobType } from "@bellwether/inventory/contract";
import { privacyJobTypes } from "@bellwether/privacy/contract";
import { pruneJobType } from "@bellwether/runtime/registry/prune-contract";
import { sandboxFillJobType } from "@bellwether/schema/contracts/sandbox";
import { supportMailJobType } from "@bellwether/smart-support/channels/mail/contract";
import { articleSiteJobType } from "@bellwether/smart-support/knowledge/site/contract";
import { supportKnowledgeJobType } from "@bellwether/smart-support/retrieval/train/contract";
import { supportSatisfactionJobType } from "@bellwether/smart-support/satisfaction/train/contract";
import { supportMoodJobType } from "@bellwether/smart-support/understanding/mood/learnt/contract";
import { supportIntentsJobType } from "@bellwether/smart-support/understanding/train/contract";

/** Every job that a model host runs: the queues that a database needs. Known without what the jobs are made of, such as models. */
export const jobTypes: readonly string[] = [
  importJobType,
  trainJobType,
  planJobType,
  scoreJobType,
  recommendJobType,
  refreshJobType,
  mediaMixJobType,
  supportIntentsJobType,
  supportMoodJobType,
  supportSatisfactionJobType,
  supportMailJobType,
  articleSiteJobType,
  supportKnowledgeJobType,
  crmSyncJobType,
  campaignSendJobType,
  pruneJobType,
  ...privacyJobTypes,
  sandboxFillJobType,
];
