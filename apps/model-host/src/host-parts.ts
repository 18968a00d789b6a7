import type { MailLinks } from "@bellwether/campaigns/delivery/model/mail-links";
import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { InferenceModel } from "@bellwether/runtime/inference/inference-model";
import type { AnyJobDefinition, TaskPool } from "@bellwether/runtime/jobs/job-definition";
import type { ModelRegistry } from "@bellwether/runtime/registry/model-registry";
import type { Destinations } from "@bellwether/runtime/webhooks/destination";
import type { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import type { TenantDoor } from "@bellwether/schema/database/tenant-door";

/** What the process has for its parts. */
export interface HostServices {
  /** Opens what organisations' endpoints ask for. */
  secrets: SecretBox;
  destinations: Destinations;
  /** Directories of encoders that organisations may choose lie below it; none where it is not set. */
  encodersFolder: string | undefined;
  door: TenantDoor;
  pool: TaskPool;
  registry: ModelRegistry;
  artifacts: ArtifactStore;
}

/** What jobs need that reach other systems, or follow settings of the installation. */
export interface OutsideServices {
  secrets: SecretBox;
  destinations: Destinations;
  encodersFolder: string | undefined;
  /** Signs what readers of mails may follow without signing in. */
  links: MailLinks;
  /** Newest versions of each model that stay in any case. */
  keptModelVersions: number;
}

/** What a model host does: the jobs it runs and the models it serves. */
export interface HostParts {
  jobs: readonly AnyJobDefinition[];
  /** Jobs that reach other systems or follow settings. */
  outsideJobs?(services: OutsideServices): readonly AnyJobDefinition[];
  models(services: HostServices): readonly InferenceModel[];
}
