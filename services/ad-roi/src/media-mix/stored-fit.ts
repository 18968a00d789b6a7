import { Readable } from "node:stream";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import type { EntityManager } from "typeorm";
import type { FittedMediaMix } from "./model/fitted-media-mix.ts";

const contentType = "application/json+gzip";

/** Stores a fit with a model version's transaction. @returns the artifact's id */
export async function storeFit(
  artifacts: ArtifactStore,
  tenantId: TenantId,
  fitted: FittedMediaMix,
  within?: EntityManager,
): Promise<string> {
  const bytes = await promisify(gzip)(JSON.stringify(fitted));
  return artifacts.put(tenantId, Readable.from([bytes]), contentType, within);
}

/** A fit as it was stored. */
export async function readFit(
  artifacts: ArtifactStore,
  tenantId: TenantId,
  artifactId: string,
): Promise<FittedMediaMix> {
  const parts: Uint8Array[] = [];
  for await (const part of await artifacts.get(tenantId, artifactId)) parts.push(part as Uint8Array);
  return JSON.parse((await promisify(gunzip)(Buffer.concat(parts))).toString("utf8")) as FittedMediaMix;
}
