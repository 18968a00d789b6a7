import { randomUUID } from "node:crypto";
import type { SupportAnswer, SupportQuestion } from "@bellwether/smart-support/answers/contract";
import { readSupportSettings } from "@bellwether/smart-support/answers/support-settings";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type ExecutionResult, parse } from "graphql";
import { Deadline } from "../limits/deadline.ts";
import { CompiledExecution } from "../server/compiled-execution.ts";
import { followSubscription } from "../subscriptions/follow-subscription.ts";
import { AnsweringHost } from "../testing/answering-host.ts";
import { type DomainGateway, openDomainGateway } from "../testing/domain-gateway.ts";

const host = new AnsweringHost();
let gateway: DomainGateway;
const articleId = randomUUID();

beforeAll(async () => {
  gateway = await openDomainGateway({ environment: { MODEL_HOST_URL: await host.open() } });
  await gateway.door.write(gateway.tenantId, (db) =>
    db.query(
      `INSERT INTO article (id, external_id, title, locale, audience, status, source_kind, version, published_version)
       VALUES ($1, 'returns', 'Returns', 'en', 'PUBLIC', 'PUBLISHED', 'WRITTEN', 1, 1)`,
      [articleId],
    ),
  );
});
afterAll(async () => {
  await gateway?.close();
  await host.close();
});
beforeEach(() => {
  host.asked.length = 0;
  host.away = false;
});

const answered: SupportAnswer = {
  outcome: "answered",
  language: "en",
  sentences: [
    {
      text: "Cups can be returned.",
      passageId: randomUUID(),
      articleId,
      title: "Returns",
      startsAt: 3,
      endsAt: 24,
      support: 0.8,
    },
  ],
  confidence: 0.83,
  threshold: 0.6,
  alternatives: [],
  retrieved: null,
  candidates: [
    { text: "Cups can be returned.", passageId: randomUUID(), support: 0.8, kept: true, reason: "kept" },
    { text: "Tea is green.", passageId: randomUUID(), support: 0.1, kept: false, reason: "weak" },
  ],
  encoder: "none",
  knowledgeVersion: "1.0",
  modelVersionId: null,
  correctionId: null,
  mode: "GENERATIVE",
};

const shown = `outcome mode language confidence threshold hasVectors question askedBy { name }
  sentences { text startsAt endsAt support article { title } } candidates { text verdict } retrieved { text }`;

/** Every event of a subscription, as a channel would send it. */
async function follow(document: string): Promise<ExecutionResult[]> {
  const { schema, open } = gateway;
  const opened = async () => {
    const { context, close } = open();
    return { context, close, deadline: new Deadline(30_000) };
  };
  const request = { document: parse(document), documentHash: document, operationName: null, variables: {} };
  const events = await followSubscription({ schema, execution: new CompiledExecution(schema), open: opened }, request);
  if (!("next" in events)) return [events];
  const told: ExecutionResult[] = [];
  for await (const event of events) told.push(event);
  return told;
}

describe("support's answers in GraphQL", () => {
  it("are asked for without what tells of persons, and kept", async () => {
    host.answers.set("support-answer", answered);
    const { data, errors } = await gateway.ask(
      `{ supportAsk(question: "I am at li@example.com: can cups be returned?", explain: true) { id ${shown.replace("askedBy { name }", "")} } }`,
    );
    expect(errors).toBeUndefined();
    expect(host.asked[0]!.question).toEqual({
      question: "I am at [EMAIL]: can cups be returned?",
      locale: null,
      audience: "PUBLIC",
      explain: true,
    } satisfies SupportQuestion);
    expect(data.supportAsk).toMatchObject({
      outcome: "ANSWERED",
      mode: "GENERATIVE",
      language: "EN",
      question: "I am at [EMAIL]: can cups be returned?",
      sentences: [{ text: "Cups can be returned.", article: { title: "Returns" } }],
      candidates: [{ verdict: "KEPT" }, { verdict: "WEAK" }],
    });
    const found = await gateway.ask(
      `{ supportAnswers(filter: { outcomes: [ANSWERED], search: "cups" }) { totalCount nodes { id candidates { text } } }
         none: supportAnswers(filter: { outcomes: [ABSTAINED] }) { totalCount } }`,
    );
    expect(found.data).toEqual({
      supportAnswers: { totalCount: 1, nodes: [{ id: data.supportAsk.id, candidates: null }] },
      none: { totalCount: 0 },
    });
  });

  it("are refused to a question of 100 kB and to an empty one, which reach no model", async () => {
    const ask = (question: string) =>
      gateway.ask(`query ($q: String!) { supportAsk(question: $q) { outcome } }`, { variables: { q: question } });
    const [long] = (await ask("x".repeat(100_000))).errors!;
    expect(long!.message).toBe("A question has at most 4000 characters; got 100000.");
    expect((await ask(" \n")).errors![0]!.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
    expect(host.asked).toEqual([]);
  });

  it("say that they cannot be had where the model host is away", async () => {
    host.away = true;
    const { errors } = await gateway.ask(`{ supportAsk(question: "Anybody?") { outcome } }`);
    expect(errors![0]!.extensions).toMatchObject({ code: "UNAVAILABLE" });
  }, 30_000);

  it("are nobody's who may not answer customers", async () => {
    const { errors } = await gateway.ask(`{ supportAsk(question: "May I?", audience: AGENTS) { outcome } }`, {
      identity: { permissions: new Set(["data:read"]) },
    });
    expect(errors![0]!.extensions).toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("the settings of support's answers", () => {
  const update = async (input: object, locale: "en" | "zh-CN" = "en") => {
    const { data, errors } = await gateway.ask(
      `mutation ($input: SupportSettingUpdateInput!) { supportSettingUpdate(input: $input) {
         supportSetting { abstentionThreshold threshold answerMode chatUrl chatModel hasChatSecret version } userErrors { code field message } } }`,
      { variables: { input }, locale },
    );
    expect(errors).toBeUndefined();
    return data.supportSettingUpdate;
  };

  it("are what was learnt until somebody sets them, and again when that is taken back", async () => {
    const [id, point] = [randomUUID(), { threshold: 0.7, coverage: 0.4, risk: 0.1 }];
    const { data: before } = await gateway.ask("{ supportSetting { threshold version learnt { threshold } } }");
    expect(before.supportSetting).toEqual({ threshold: 0.5, version: 0, learnt: null });
    await gateway.door.write(gateway.tenantId, (db) =>
      db.query(
        `INSERT INTO model_version (id, task, variant, version, status, window_start, window_end, data_hash, code_version, seed, engine, metrics)
         VALUES ($1, 'support-knowledge', 'ALL', 1, 'CHAMPION', '2026-01-01', '2026-01-02', '', '1', 1, 'wasm', $2)`,
        [
          id,
          JSON.stringify({
            threshold: 0.7,
            riskCoverage: [point],
            report: { questions: 30, passages: 90, reranked: { mrr: 0.8 }, bm25: { mrr: 0.6 }, calibrationError: 0.05 },
          }),
        ],
      ),
    );
    expect(await update({ version: 0, abstentionThreshold: 0.9 })).toMatchObject({
      supportSetting: { threshold: 0.9, version: 1 },
    });
    expect(await update({ version: 1, abstentionThreshold: null })).toMatchObject({
      supportSetting: { abstentionThreshold: null, threshold: 0.7, version: 2 },
    });
    const { data } = await gateway.ask(
      "{ supportSetting { learnt { riskCoverage { threshold coverage risk } questions mrr baselineMrr } } }",
    );
    expect(data.supportSetting.learnt).toEqual({ riskCoverage: [point], questions: 30, mrr: 0.8, baselineMrr: 0.6 });
  });

  it("are refused beyond 0 to 1, and over what somebody else set, in the caller's language", async () => {
    expect(await update({ version: 2, abstentionThreshold: 1.5 })).toMatchObject({
      supportSetting: null,
      userErrors: [{ code: "INVALID", field: ["abstentionThreshold"], message: "A confidence is 0 to 1; got 1.5." }],
    });
    expect(await update({ version: 1, abstentionThreshold: 0.2 }, "zh-CN")).toMatchObject({
      userErrors: [{ code: "CONFLICT", message: expect.stringContaining("第 2 版") }],
    });
  });

  it("name an endpoint whose key nobody is shown, and which is sealed", async () => {
    const endpoint = { chatUrl: " https://models.example/v1 ", chatModel: "small", chatSecret: "k-123" };
    expect(await update({ version: 2, answerMode: "GENERATIVE", ...endpoint })).toEqual({
      supportSetting: {
        abstentionThreshold: null,
        threshold: 0.7,
        answerMode: "GENERATIVE",
        chatUrl: "https://models.example/v1",
        chatModel: "small",
        hasChatSecret: true,
        version: 3,
      },
      userErrors: [],
    });
    const { chatSecret } = await gateway.door.read(gateway.tenantId, readSupportSettings);
    expect(chatSecret!.includes("k-123")).toBe(false);
    // What is not named stays.
    expect(await update({ version: 3, abstentionThreshold: 0.6 })).toMatchObject({
      supportSetting: { threshold: 0.6, answerMode: "GENERATIVE", chatModel: "small", hasChatSecret: true, version: 4 },
    });
    expect(await update({ version: 4, chatSecret: null })).toMatchObject({
      supportSetting: { threshold: 0.6, answerMode: "GENERATIVE", hasChatSecret: false, version: 5 },
    });
  });

  it.each<[string, object, string]>([
    ["an address that is the platform's own", { chatUrl: "https://169.254.169.254/v1" }, "chatUrl"],
    ["an address without encryption", { chatUrl: "http://models.example" }, "chatUrl"],
    ["no model", { chatModel: "" }, "answerMode"],
    ["a model of two lines", { chatModel: "a\nb" }, "chatModel"],
    ["a key that is none", { chatSecret: "a key" }, "chatSecret"],
  ])("refuse an endpoint with %s", async (_, change, field) => {
    const { data } = await gateway.ask("{ supportSetting { version } }");
    expect(await update({ version: data.supportSetting.version, ...change })).toMatchObject({
      supportSetting: null,
      userErrors: [{ code: "INVALID", field: [field] }],
    });
  });

  it("keep a key from another address than it was given for", async () => {
    const { data } = await gateway.ask("{ supportSetting { version } }");
    const { version } = data.supportSetting;
    expect(await update({ version, chatSecret: "k-9" })).toMatchObject({ supportSetting: { hasChatSecret: true } });
    const elsewhere = { version: version + 1, chatUrl: "https://elsewhere.example/v1" };
    expect(await update(elsewhere)).toMatchObject({ supportSetting: null, userErrors: [{ field: ["chatSecret"] }] });
    expect(await update({ ...elsewhere, chatSecret: "k-10" })).toMatchObject({ userErrors: [] });
  });
});

describe("support's answers while they are made", () => {
  const asked = (question: string) =>
    `subscription { supportAskStream(question: "${question}") { sentences { text article { title } } answer { id outcome sentences { text } } } }`;

  it("are told sentence by sentence, kept at the end, and the end alone counts", async () => {
    const sentence = { ...answered.sentences[0]!, text: "An endpoint said so." };
    host.pieces.set("support-answer", [{ sentence }, { answer: answered }]);
    const events = await follow(asked("Mail li@example.com: are cups returned while they are made?"));
    expect(events).toMatchObject([
      { data: { supportAskStream: { sentences: [{ text: "An endpoint said so." }], answer: null } } },
      {
        data: {
          supportAskStream: {
            sentences: [{ text: "Cups can be returned.", article: { title: "Returns" } }],
            answer: { outcome: "ANSWERED", sentences: [{ text: "Cups can be returned." }] },
          },
        },
      },
    ]);
    expect(host.asked[0]!.question.question).toContain("[EMAIL]");
    const { data } = await gateway.ask(
      '{ supportAnswers(first: 5, filter: { search: "while they are made" }) { nodes { question } } }',
    );
    expect(data.supportAnswers.nodes).toHaveLength(1);
  });

  it("are refused at once where nothing is asked, and end in words where the model host is away", async () => {
    expect(await follow(asked(" "))).toMatchObject([{ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] }]);
    host.away = true;
    expect(await follow(asked("Can cups be returned?"))).toMatchObject([
      { errors: [{ extensions: { code: "UNAVAILABLE" } }] },
    ]);
  });
});
