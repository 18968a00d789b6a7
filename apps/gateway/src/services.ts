import type { AdAddresses } from "@bellwether/campaigns/delivery/ads/open-channel";
import type { MailLinks } from "@bellwether/campaigns/delivery/model/mail-links";
import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { InferenceClient } from "@bellwether/runtime/inference/client";
import type { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import type { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { Environment } from "@bellwether/schema/config/environment";
import type { VisitorTokens } from "@bellwether/smart-support/channels/widget/model/visitor-tokens";
import type { AuditBatch } from "./audit/audit-batch.ts";
import type { People } from "./auth/people.ts";
import type { SandboxDesk } from "./sandbox/sandbox-desk.ts";
import type { ProgressFeed } from "./subscriptions/progress-feed.ts";
import type { UsageLedger } from "./usage/usage-ledger.ts";

/** What lives as long as the process and every resolver may use. */
export interface Services {
  jobs: JobQueue;
  registry: ModelRegistry;
  artifacts: ArtifactStore;
  inference: InferenceClient;
  people: People;
  progress: ProgressFeed;
  /** Seals what has to be read again, such as the secrets that sign. */
  secrets: SecretBox;
  /** Signs what readers of mails may follow without signing in. */
  mailLinks: MailLinks;
  /** Signs what browsers keep to open their conversation with support again. */
  visitorTokens: VisitorTokens;
  /** Where webhooks may go. */
  destinations: Destinations;
  /** Where ad platforms are; default: the platforms' own. */
  adAddresses?: AdAddresses;
  /** Writes down what was read of people. */
  audit: AuditBatch;
  /** Makes and resets organisations to try things out in. */
  sandboxes: SandboxDesk;
  /** Counts what API keys use. */
  usage: UsageLedger;
  environment: Environment;
}
