import { MailLinks } from "@bellwether/campaigns/delivery/model/mail-links";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { InferenceClient } from "@bellwether/runtime/inference/client";
import { JobQueue } from "@bellwether/runtime/jobs/job-queue";
import { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { Environment } from "@bellwether/schema/config/environment";
import { publicOrigin } from "@bellwether/schema/config/public-origin";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { VisitorTokens } from "@bellwether/smart-support/channels/widget/model/visitor-tokens";
import { AuditBatch } from "../audit/audit-batch.ts";
import type { People } from "../auth/people.ts";
import { SandboxDesk } from "../sandbox/sandbox-desk.ts";
import type { Services } from "../services.ts";
import type { ProgressFeed } from "../subscriptions/progress-feed.ts";
import { UsageLedger } from "../usage/usage-ledger.ts";

/** Puts together what resolvers are given, from the environment and the parts that the gateway starts itself. */
export function createServices(
  environment: Environment,
  secretsKey: string,
  door: TenantDoor,
  people: People,
  progress: ProgressFeed,
): Services {
  const jobs = new JobQueue(door);
  return {
    jobs,
    registry: new ModelRegistry(),
    artifacts: new ArtifactStore(door, {
      location: environment.ARTIFACT_URL,
      credentials: s3CredentialsOf(environment),
    }),
    inference: new InferenceClient({ url: modelHostUrl(environment), token: environment.MODEL_HOST_TOKEN }),
    people,
    progress,
    secrets: new SecretBox(secretsKey),
    mailLinks: new MailLinks(secretsKey, publicOrigin(environment)),
    visitorTokens: new VisitorTokens(secretsKey),
    destinations: new Destinations(environment.WEBHOOK_ALLOWED_NETWORKS),
    audit: new AuditBatch(door),
    sandboxes: new SandboxDesk(door, people, jobs),
    usage: new UsageLedger(door),
    environment,
  };
}

export function modelHostUrl({ MODEL_HOST_URL, MODEL_HOST_PORT }: Environment): string {
  return MODEL_HOST_URL ?? `http://127.0.0.1:${MODEL_HOST_PORT}`;
}

function s3CredentialsOf({ AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN }: Environment) {
  if (AWS_ACCESS_KEY_ID === undefined || AWS_SECRET_ACCESS_KEY === undefined) return undefined;
  return { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY, sessionToken: AWS_SESSION_TOKEN };
}
