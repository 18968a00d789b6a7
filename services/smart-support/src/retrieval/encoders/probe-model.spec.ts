import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { itCaptured } from "@bellwether/runtime/capture/testing/describe-captured";
import { Destinations } from "@bellwether/runtime/webhooks/destination";
import { SecretBox } from "@bellwether/runtime/webhooks/secret-box";
import { WorkerPool } from "@bellwether/runtime/workers/worker-pool";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type EncoderEndpointStub, openEncoderEndpoint } from "../../testing/encoder-endpoint.ts";
import { writeOnnxDirectory } from "../../testing/onnx-directory.ts";
import type { EncoderProbeQuestion } from "./contract.ts";
import { supportEncoderOwner } from "./open-encoder.ts";
import { probeEncoder } from "./probe-model.ts";

const [tenantId, other] = [1, 2].map((at) => parseTenantId(`01890000-0000-7000-8000-00000000000${at}`)) as [
  ReturnType<typeof parseTenantId>,
  ReturnType<typeof parseTenantId>,
];
const secrets = new SecretBox("a key for tests that is long enough");

describe("trying an encoder", () => {
  let folder: string;
  let endpoint: EncoderEndpointStub;
  let pool: WorkerPool;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "bellwether-encoders-"));
    await writeOnnxDirectory(path.join(folder, "tiny"), { where: [1, 0, 0], order: [0, 1, 0] });
    endpoint = await openEncoderEndpoint();
    pool = new WorkerPool({ size: 1, memoryLimitMb: 512 });
  });
  afterAll(async () => {
    await pool?.close();
    await endpoint?.close();
    await rm(folder, { recursive: true });
  });

  const probe = (question: Partial<EncoderProbeQuestion>, of = tenantId) =>
    probeEncoder(
      of,
      { kind: "OPENAI", url: `${endpoint.url}/v1`, model: "small", secret: null, queryPrefix: "query: ", ...question },
      { secrets, destinations: new Destinations("127.0.0.0/8"), encodersFolder: folder, pool },
      new AbortController().signal,
    );

  it("tells how wide its vectors are and how long a question takes, and shows its key to its endpoint alone", async () => {
    const secret = secrets.seal(Buffer.from("k1", "utf8"), supportEncoderOwner(tenantId)).toString("base64");
    expect(await probe({ secret })).toEqual({ outcome: "works", width: 256, latencyMs: expect.any(Number) });
    expect(endpoint.asked).toMatchObject([1, 2].map(() => ({ authorization: "Bearer k1" })));
    expect(endpoint.asked[0]!.texts[0]).toMatch(/^query: /);
    endpoint.asked.length = 0;
    expect(await probe({ secret }, other)).toEqual({ outcome: "failed", problem: "key" });
    expect(endpoint.asked).toEqual([]);
  });

  itCaptured(
    "works for a directory, in a thread",
    async () => {
      const local = { kind: "LOCAL", url: null } as const;
      expect(await probe({ ...local, model: "tiny" })).toMatchObject({ outcome: "works", width: 3 });
      expect(await probe({ ...local, model: "absent" })).toEqual({ outcome: "failed", problem: "incomplete" });
      expect(await probe({ ...local, model: "../tiny" })).toEqual({ outcome: "failed", problem: "outside" });
    },
    60_000,
  );
});
