import { importJob } from "@bellwether/data-import/import-job";
import { exportModel } from "@bellwether/demand-forecast/export-model";
import { judgeDemand } from "@bellwether/demand-forecast/judge-demand";
import { pathsModel } from "@bellwether/demand-forecast/paths-model";
import { trainJob } from "@bellwether/demand-forecast/train-job";
import { whatIfModel } from "@bellwether/demand-forecast/what-if-model";
import { planJob } from "@bellwether/inventory/plan-job";
import { inventoryWhatIfModel } from "@bellwether/inventory/what-if-model";
import type { AnyJobDefinition } from "@bellwether/runtime/jobs/job-definition";
import { followedBy } from "./followed-by.ts";
import type { HostParts } from "./host-parts.ts";

/** Every job and model of the platform. A new service joins here, and nowhere else in this process. */
export const bellwetherParts: HostParts = {
  // Sales that come in are what forecasts are judged by.
  jobs: [
    followedBy(importJob, judgeDemand) as AnyJobDefinition,
    trainJob as AnyJobDefinition,
    planJob as AnyJobDefinition,
  ],
  models: (services) => [
    whatIfModel(services),
    exportModel(services),
    pathsModel(services),
    inventoryWhatIfModel(services),
  ],
};
