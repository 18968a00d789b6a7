import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { openEncoder } from "../retrieval/encoders/open-encoder.ts";
import { readWantedEncoder } from "../retrieval/encoders/stored-encoders.ts";
import { makeVectors, settleVersion } from "../retrieval/train/brought-vectors.ts";
import { readLearningData } from "../retrieval/train/read-learning-data.ts";

// A process of its own that has passages described until it is killed. Usage: node killable-encoding.js <database URL> <tenant>
const [url, tenant] = process.argv.slice(2);
const settings = { url: url!, poolSize: 4, connectionTimeoutMs: 5_000, statementTimeoutMs: 0 };
const door = new TenantDoor(await createAppDataSource(settings).initialize());
const tenantId = parseTenantId(tenant!);
const context = { tenantId, door, signal: new AbortController().signal };
const stored = (await door.read(tenantId, readWantedEncoder))!;
const encoder = openEncoder(tenantId, stored, {
  secrets: new SecretBox("a key for tests that is long enough"),
  destinations: new Destinations("127.0.0.0/8"),
  encodersFolder: undefined,
  pool: new WorkerPool({ size: 1, memoryLimitMb: 512 }),
});
const by = await settleVersion(context, stored, encoder);
await makeVectors(context, stored, encoder, by, (await door.read(tenantId, readLearningData))!, () => {});
// Threads and connections would keep it.
process.exit(0);
