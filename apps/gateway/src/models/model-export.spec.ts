import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { exportModelName, noEngine } from "@bellwether/demand-forecast/contract";
import { ArtifactStore } from "@bellwether/runtime/artifacts/artifact-store";
import { createAppDataSource } from "@bellwether/schema/database/app-data-source";
import { TenantDoor } from "@bellwether/schema/database/tenant-door";
import type { TenantId } from "@bellwether/schema/database/tenant-id";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { DataSource } from "typeorm";
import { globalId } from "../node/global-id.ts";
import { publicSchema } from "../schema/public-schema.ts";
import { startTestGateway, type TestGateway } from "../server/testing/test-gateway.ts";

/** A model host that writes the same file of every version, in the protocol's JSON form; it keeps what it was asked. */
function answerLikeAModelHost(): Server {
  return createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const whole = Buffer.concat(pieces);
    const jsonLength = Number(request.headers["inference-header-content-length"] ?? whole.length);
    questions.push({ path: request.url ?? "", body: JSON.parse(whole.subarray(0, jsonLength).toString("utf8")) });
    response.setHeader("content-type", "application/json");
    if (failWith !== null) {
      response.writeHead(failWith).end(JSON.stringify({ error: "not now" }));
      return;
    }
    const outputs = [{ name: "file", datatype: "BYTES", shape: [1], data: ["the file"] }];
    response.end(JSON.stringify({ model_name: exportModelName, outputs }));
  });
}

const questions: { path: string; body: { parameters: Record<string, unknown> } }[] = [];
let failWith: number | null = null;

describe("a model's file", () => {
  let host: Server;
  let gateway: TestGateway;
  let dataSource: DataSource;
  let tenantId: TenantId;
  let whole: string;
  let local: string;
  let bare: string;

  beforeAll(async () => {
    host = answerLikeAModelHost();
    await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
    const { port } = host.address() as AddressInfo;
    const environment = { MODEL_HOST_URL: `http://127.0.0.1:${port}` };
    gateway = await startTestGateway({ schema: await publicSchema(), environment });
    dataSource = createAppDataSource({
      url: gateway.database.appUrl,
      poolSize: 2,
      connectionTimeoutMs: 5_000,
      statementTimeoutMs: 0,
    });
    await dataSource.initialize();
    tenantId = gateway.owner.organisationId;
    whole = await insertVersion(tenantId, 1, "wasm", true);
    local = await insertVersion(tenantId, 2, noEngine, true);
    bare = await insertVersion(tenantId, 3, "wasm", false);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await gateway?.close();
    host?.closeAllConnections();
    await new Promise((resolve) => host?.close(resolve));
  });
  beforeEach(() => {
    failWith = null;
    questions.length = 0;
  });

  async function insertVersion(of: TenantId, version: number, engine: string, stored: boolean): Promise<string> {
    const door = new TenantDoor(dataSource);
    const id = randomUUID();
    const artifacts = new ArtifactStore(door);
    const artifactId = stored ? await artifacts.put(of, Readable.from([Buffer.from("weights")]), "x/y") : null;
    await door.write(of, (db) =>
      db.query(
        `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version,
           seed, engine, metrics, artifact_id)
         VALUES ($1, 'demand-forecast', 'DAY', $2, 'CANDIDATE', '2025-01-01', '2026-01-01', 'abc', '0.1.0', 7, $3,
           '{"score": 1, "baselineScore": 1, "championScore": null}', $4)`,
        [id, version, engine, artifactId],
      ),
    );
    return id;
  }

  const fetchFile = (id: string, headers: Record<string, string> = {}) =>
    gateway.fetch(`/exports/${id}/model.onnx`, {
      headers: { authorization: `Bearer ${gateway.owner.cliKey}`, ...headers },
    });

  async function modelExport(id: string) {
    const query = `query ($id: ID!) { modelExport(modelVersionId: $id) {
      downloadUrl fileName refusal { code text } modelVersion { id exportUrl } } }`;
    const { body } = await gateway.ask(query, { id: globalId("ModelVersion", id) });
    expect(body.errors).toBeUndefined();
    return (body.data as unknown as { modelExport: Record<string, unknown> }).modelExport;
  }

  it("is fetched from where modelExport says, under a name of its own", async () => {
    const answer = await modelExport(whole);
    const downloadUrl = `/exports/${whole}/model.onnx`;
    expect(answer).toEqual({
      downloadUrl,
      fileName: "demand-forecast-DAY-v1.onnx",
      refusal: null,
      modelVersion: { id: globalId("ModelVersion", whole), exportUrl: downloadUrl },
    });
    const response = await fetchFile(whole);
    expect([response.status, await response.text()]).toEqual([200, "the file"]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "application/octet-stream",
      "content-disposition": 'attachment; filename="demand-forecast-DAY-v1.onnx"',
      "content-length": "8",
      "x-content-type-options": "nosniff",
    });
    expect(questions).toMatchObject([
      { path: `/v2/models/${exportModelName}/infer`, body: { parameters: { tenant_id: tenantId } } },
    ]);
  });

  it("does not exist of a version without a network or without weights, which is said in the reader's language", async () => {
    expect(await modelExport(local)).toMatchObject({
      downloadUrl: null,
      refusal: { code: "export.no-network", text: expect.stringContaining("learned no network") },
      modelVersion: { exportUrl: null },
    });
    expect(await modelExport(bare)).toMatchObject({ downloadUrl: null, refusal: { code: "export.not-stored" } });
    const refused = await fetchFile(local, { "accept-language": "zh-CN" });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toEqual({
      errors: [
        {
          message: expect.stringContaining("没有训练出神经网络"),
          extensions: { code: "CONFLICT", reason: "export.no-network" },
        },
      ],
    });
    expect((await fetchFile(bare)).status).toBe(409);
    expect(questions).toEqual([]);
  });

  it("is unknown to other organisations, and to those who ask for nonsense", async () => {
    const foreign = await insertVersion(parseTenantId(randomUUID()), 1, "wasm", true);
    for (const id of [foreign, randomUUID(), "nonsense"]) expect((await fetchFile(id)).status).toBe(404);
    expect(await modelExport(foreign)).toBeNull();
    expect(questions).toEqual([]);
  });

  it("needs credentials", async () => {
    expect((await fetchFile(whole, { authorization: `Bearer bw_${"x".repeat(64)}` })).status).toBe(401);
    expect((await gateway.fetch(`/exports/${whole}/model.onnx`)).status).toBe(401);
  });

  it("is UNAVAILABLE while the model host does not know how to write it, and a masked error where it fails", async () => {
    failWith = 404;
    const away = await fetchFile(whole);
    expect(away.status).toBe(503);
    expect(await away.json()).toMatchObject({ errors: [{ extensions: { code: "UNAVAILABLE" } }] });
    failWith = 500;
    const failed = await fetchFile(whole);
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain("not now");
  });
});
