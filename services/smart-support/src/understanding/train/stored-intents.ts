import { Readable } from "node:stream";
import { promisify } from "node:util";
import { deserialize } from "node:v8";
import { gunzip, gzip } from "node:zlib";
import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import { IntentClassifier, type IntentClassifierState } from "../model/intent-classifier.ts";

/** Typed arrays and lists as V8 writes them: read by the platform alone, which wrote them. */
const contentType = "application/vnd.bellwether.intents+gzip";

/** Stores a classifier with a model version's transaction. @returns the artifact's id */
export async function storeIntents(
  artifacts: ArtifactStore,
  tenantId: TenantId,
  bytes: Uint8Array,
  within: EntityManager,
): Promise<string> {
  return artifacts.put(tenantId, Readable.from([await promisify(gzip)(bytes)]), contentType, within);
}

/** A classifier as it was stored. */
export async function restoreIntents(
  artifacts: ArtifactStore,
  tenantId: TenantId,
  artifactId: string,
): Promise<IntentClassifier> {
  const parts: Uint8Array[] = [];
  for await (const part of await artifacts.get(tenantId, artifactId)) parts.push(part as Uint8Array);
  const bytes = await promisify(gunzip)(Buffer.concat(parts));
  return IntentClassifier.restore(deserialize(bytes) as IntentClassifierState);
}
