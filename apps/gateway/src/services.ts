import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { InferenceClient } from "@bellwether/runtime/inference/client";
import type { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import type { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import type { Environment } from "@bellwether/schema/config/environment";
import type { People } from "./auth/people.ts";
import type { ProgressFeed } from "./subscriptions/progress-feed.ts";

/** What lives as long as the process and every resolver may use. */
export interface Services {
  jobs: JobQueue;
  registry: ModelRegistry;
  artifacts: ArtifactStore;
  inference: InferenceClient;
  people: People;
  progress: ProgressFeed;
  environment: Environment;
}
