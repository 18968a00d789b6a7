import { attributionModel } from "@bellwether/ad-roi/attribution/attribution-question";
import { budgetModels } from "@bellwether/ad-roi/decide/serve/budget-models";
import { experimentDesignModel } from "@bellwether/ad-roi/experiments/design-model";
import { experimentReadOutModel } from "@bellwether/ad-roi/experiments/read-out-model";
import { mediaMixTrainJob } from "@bellwether/ad-roi/media-mix/train-job";
import { lookUpTexts } from "@bellwether/campaigns/delivery/mail/check-domain";
import { campaignSendJob } from "@bellwether/campaigns/delivery/send-job";
import { crmSyncJob } from "@bellwether/crm-connectors/sync/sync-job";
import { recommendJob } from "@bellwether/customer-behaviour/recommend/recommend-job";
import { refreshJob } from "@bellwether/customer-behaviour/refresh/refresh-job";
import { trainJob as scoreJob } from "@bellwether/customer-behaviour/train-job";
import { exportModel } from "@bellwether/demand-forecast/export-model";
import { pathsModel } from "@bellwether/demand-forecast/paths-model";
import { trainJob } from "@bellwether/demand-forecast/train-job";
import { whatIfModel } from "@bellwether/demand-forecast/what-if-model";
import { planJob } from "@bellwether/inventory/plan-job";
import { inventoryWhatIfModel } from "@bellwether/inventory/what-if-model";
import { eraseJob } from "@bellwether/privacy/erase/erase-job";
import { giveOutJob } from "@bellwether/privacy/give-out/give-out-job";
import { retainJob } from "@bellwether/privacy/retain/retain-job";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { pruneJob } from "@bellwether/runtime/registry/prune-job";
import { answeringModels } from "@bellwether/smart-support/answering-models";
import { supportMailJob } from "@bellwether/smart-support/channels/mail/mail-job";
import { articleSiteJob } from "@bellwether/smart-support/knowledge/site/site-job";
import { supportKnowledgeTrainJob } from "@bellwether/smart-support/retrieval/train/train-job";
import { supportSatisfactionTrainJob } from "@bellwether/smart-support/satisfaction/train/train-job";
import { supportMoodTrainJob } from "@bellwether/smart-support/understanding/mood/learnt/train-job";
import { understandingModel } from "@bellwether/smart-support/understanding/serve/understanding-model";
import { supportIntentsTrainJob } from "@bellwether/smart-support/understanding/train/train-job";
import { audienceDesk } from "./campaigns/audience-desk.ts";
import { eventDesk } from "./campaigns/event-desk.ts";
import { customerDesk } from "./crm/customer-desk.ts";
import { syncAndScore } from "./crm/sync-and-score.ts";
import type { HostParts } from "./host-parts.ts";
import { importAndJudge } from "./import-and-judge.ts";
import { fillSandbox } from "./sandbox/fill-sandbox.ts";
import { mailRoad } from "./support/mail-road.ts";

/** Every job and model of the platform. A new service joins here, and nowhere else in this process. */
export const bellwetherParts: HostParts = {
  jobs: [
    importAndJudge as AnyJobDefinition,
    trainJob as AnyJobDefinition,
    planJob as AnyJobDefinition,
    scoreJob as AnyJobDefinition,
    recommendJob as AnyJobDefinition,
    mediaMixTrainJob as AnyJobDefinition,
    supportIntentsTrainJob as AnyJobDefinition,
    supportMoodTrainJob as AnyJobDefinition,
    supportSatisfactionTrainJob as AnyJobDefinition,
    refreshJob as AnyJobDefinition,
    eraseJob as AnyJobDefinition,
    fillSandbox as AnyJobDefinition,
    giveOutJob as AnyJobDefinition,
  ],
  outsideJobs: (services) => [
    syncAndScore(crmSyncJob(services, customerDesk)) as AnyJobDefinition,
    campaignSendJob({ ...services, lookUpTexts, audiences: audienceDesk, events: eventDesk }) as AnyJobDefinition,
    supportMailJob({ ...services, road: mailRoad(services) }) as AnyJobDefinition,
    articleSiteJob(services) as AnyJobDefinition,
    supportKnowledgeTrainJob(services) as AnyJobDefinition,
    retainJob(services) as AnyJobDefinition,
    pruneJob(services.keptModelVersions) as AnyJobDefinition,
  ],
  models: (services) => [
    whatIfModel(services),
    exportModel(services),
    pathsModel(services),
    inventoryWhatIfModel(services),
    attributionModel(services),
    ...budgetModels(services),
    experimentDesignModel(services),
    experimentReadOutModel(services),
    understandingModel(services),
    ...answeringModels(services),
  ],
};
