import { randomUUID } from "node:crypto";
import { installQueues } from "@bellwether/runtime/jobs/install";
import type { EncoderProbeAnswer, EncoderProbeQuestion } from "@bellwether/smart-support/retrieval/encoders/contract";
import { noteProblem, readWantedEncoder } from "@bellwether/smart-support/retrieval/encoders/stored-encoders";
import { supportKnowledgeJobType } from "@bellwether/smart-support/retrieval/train/contract";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { AnsweringHost } from "../testing/answering-host.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const host = new AnsweringHost();
let gateway: DomainGateway;

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: await host.open() } });
  await installQueues(gateway.database.ownerUrl, [supportKnowledgeJobType]);
});
afterAll(async () => {
  await gateway?.close();
  await host.close();
});
beforeEach(() => {
  host.asked.length = 0;
  host.away = false;
});

const shown = `encoder { kind url model hasSecret queryPrefix passagePrefix mustBeBetter state problem passages describedPassages width
  servingKind servingModel }`;
const setting = async (locale: "en" | "zh-CN" = "en") =>
  (await gateway.ask(`{ supportSetting { version ${shown} } }`, { locale })).data.supportSetting;
const choose = async (encoder: object, locale: "en" | "zh-CN" = "en") => {
  const { version } = await setting();
  const { data, errors } = await gateway.ask(
    `mutation ($input: SupportSettingUpdateInput!) { supportSettingUpdate(input: $input) {
       supportSetting { ${shown} } userErrors { code field message } } }`,
    { variables: { input: { version, encoder } }, locale },
  );
  expect(errors).toBeUndefined();
  return data.supportSettingUpdate;
};
const tryOut = async (encoder: object, locale: "en" | "zh-CN" = "en") => {
  const { data, errors } = await gateway.ask(
    `mutation ($encoder: SupportEncoderInput!) { supportEncoderTry(encoder: $encoder) {
       trial { width latencyMs } userErrors { code field message } } }`,
    { variables: { encoder }, locale },
  );
  expect(errors).toBeUndefined();
  return data.supportEncoderTry;
};
const wanted = () => gateway.door.read(gateway.tenantId, readWantedEncoder);
const openai = { kind: "OPENAI", url: " https://vectors.example/v1 ", model: "small", queryPrefix: "query: " };

describe("the encoder of support", () => {
  it("is the one that is learnt until another is chosen, whose vectors are made in the background", async () => {
    expect((await setting()).encoder).toMatchObject({ kind: "LEARNT", state: "MAKING", servingKind: null });
    const chosen = await choose({ ...openai, secret: "k-123" });
    expect(chosen).toMatchObject({
      supportSetting: {
        encoder: {
          kind: "OPENAI",
          url: "https://vectors.example/v1",
          model: "small",
          hasSecret: true,
          queryPrefix: "query: ",
          mustBeBetter: true,
          state: "MAKING",
          problem: null,
        },
      },
      userErrors: [],
    });
    expect((await wanted())!.secret!.includes("k-123")).toBe(false);
    const jobs = await gateway.door.read(gateway.tenantId, (db) =>
      db.query("SELECT type FROM job WHERE type = 'support-knowledge.train'"),
    );
    expect(jobs).toHaveLength(1);
  });

  it("is the same under another key, and another under another model", async () => {
    const before = await wanted();
    await choose({ ...openai, secret: "k-9", mustBeBetter: false });
    const rekeyed = await wanted();
    expect(rekeyed).toMatchObject({ id: before!.id, mustBeBetter: false });
    expect(rekeyed!.secret!.equals(before!.secret!)).toBe(false);
    await choose({ ...openai, model: "large" });
    const other = await wanted();
    expect(other!.id).not.toBe(before!.id);
    expect(other!.secret!.equals(rekeyed!.secret!)).toBe(true);
  });

  it("tells what serves, how far its vectors are and why it cannot be asked, in the reader's language", async () => {
    const { id } = (await wanted())!;
    await gateway.door.write(gateway.tenantId, (db) => noteProblem(db, id, "unauthorised"));
    expect((await setting("zh-CN")).encoder).toMatchObject({ state: "FAILED", problem: "编码器拒绝了密钥。" });
    const champion = (encoder: object | null) =>
      gateway.door.write(gateway.tenantId, async (db) => {
        await db.query("DELETE FROM model_version");
        await db.query(
          `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
           VALUES ($1, 'support-knowledge', 'ALL', 1, 'CHAMPION', '2026-01-01', '2026-01-02', '', '1', 1, 'wasm', $2)`,
          [
            randomUUID(),
            JSON.stringify({
              encoder,
              threshold: 0.7,
              riskCoverage: [],
              report: { questions: 1, passages: 1, reranked: { mrr: 1 }, bm25: { mrr: 0 }, calibrationError: 0 },
            }),
          ],
        );
      });
    await champion(null);
    expect((await setting()).encoder).toMatchObject({ state: "FAILED", servingKind: "LEARNT", servingModel: null });
    await champion({ id, version: 1, width: 8 });
    const { encoder } = await setting();
    expect(encoder).toMatchObject({ state: "SERVING", servingKind: "OPENAI", servingModel: "large" });
    expect(encoder.problem).toBe("The encoder refuses the key.");
    await champion({ id, version: 2, width: 8 });
    expect((await setting()).encoder.state).toBe("FAILED");
  });

  it.each<[string, object, string[]]>([
    [
      "an address that is the platform's own",
      { ...openai, url: "https://169.254.169.254/v1", secret: "k" },
      ["encoder", "url"],
    ],
    ["no address", { ...openai, url: "", secret: "k" }, ["encoder", "url"]],
    ["no model", { ...openai, model: " " }, ["encoder", "model"]],
    ["a prefix of two lines", { ...openai, passagePrefix: "a\nb" }, ["encoder", "passagePrefix"]],
    ["a key that is none", { ...openai, secret: "a key" }, ["encoder", "secret"]],
    ["a kept key at another address", { ...openai, url: "https://elsewhere.example" }, ["encoder", "secret"]],
  ])("is refused with %s", async (_, encoder, field) => {
    const before = await wanted();
    expect(await choose(encoder)).toMatchObject({ supportSetting: null, userErrors: [{ code: "INVALID", field }] });
    expect(await wanted()).toEqual(before);
    expect(await tryOut(encoder)).toMatchObject({ trial: null, userErrors: [{ field }] });
    expect(host.asked).toEqual([]);
  });

  it("is tried before it is chosen, by a key that travels sealed", async () => {
    host.answers.set("support-encoder-probe", {
      outcome: "works",
      width: 384,
      latencyMs: 12,
    } satisfies EncoderProbeAnswer);
    const tried = await tryOut({ ...openai, kind: "OPEN_INFERENCE", url: "https://kserve.example", secret: "k-77" });
    expect(tried).toEqual({ trial: { width: 384, latencyMs: 12 }, userErrors: [] });
    const question = host.asked[0]!.question as EncoderProbeQuestion;
    expect(question).toMatchObject({ kind: "OPEN_INFERENCE", url: "https://kserve.example", queryPrefix: "query: " });
    expect(Buffer.from(question.secret!, "base64").includes("k-77")).toBe(false);
    host.answers.set("support-encoder-probe", { outcome: "failed", problem: "outside" } satisfies EncoderProbeAnswer);
    expect(await tryOut({ kind: "LOCAL", model: "../etc" })).toMatchObject({
      trial: null,
      userErrors: [{ code: "INVALID", message: "Give the name of a directory below the folder of encoders." }],
    });
    expect(host.asked[1]!.question).toMatchObject({ kind: "LOCAL", url: null, secret: null });
  });

  it("is nobody's to try who may not manage support", async () => {
    const { errors } = await gateway.ask(
      `mutation { supportEncoderTry(encoder: { kind: LOCAL, model: "e5" }) { userErrors { code } } }`,
      { identity: { permissions: new Set(["support:answer"]) } },
    );
    expect(errors![0]!.extensions).toMatchObject({ code: "FORBIDDEN" });
  });

  it("is the learnt one again when that is chosen", async () => {
    expect(await choose({ kind: "LEARNT" })).toMatchObject({
      supportSetting: { encoder: { kind: "LEARNT", url: null, hasSecret: false, servingKind: "OPENAI" } },
    });
    expect(await wanted()).toBeNull();
  });
});
