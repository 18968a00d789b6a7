import { InferenceClient } from "@bellwether/runtime/inference/client";
import { parseTenantId } from "@bellwether/schema/database/tenant-id";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { AnsweringHost } from "../testing/answering-host.ts";
import { botPorts } from "./bot-ports.ts";

const tenantId = parseTenantId("0190d0f0-0000-7000-8000-000000000001");

describe("whom the bot asks", () => {
  const host = new AnsweringHost();
  const warned: string[] = [];
  let ports: ReturnType<typeof botPorts>;
  beforeAll(async () => {
    const log = { warn: (_: object, message: string) => void warned.push(message) };
    ports = botPorts(new InferenceClient({ url: await host.open() }), log as Parameters<typeof botPorts>[1]);
  });
  afterAll(() => host.close());
  beforeEach(() => {
    warned.length = 0;
    host.asked.length = 0;
    host.answers.clear();
  });

  it("are the models of understanding and of answers, for the public alone", async () => {
    host.answers.set("support-understanding", { isPolicy: false });
    host.answers.set("support-answer", { outcome: "abstained" });
    expect(await ports.understand(tenantId, "几天发货？")).toEqual({ isPolicy: false });
    expect(await ports.answer(tenantId, "几天发货？")).toEqual({ outcome: "abstained" });
    expect(host.asked).toEqual([
      { model: "support-understanding", tenant: tenantId, question: { text: "几天发货？" } },
      {
        model: "support-answer",
        tenant: tenantId,
        question: { question: "几天发货？", locale: null, audience: "PUBLIC", explain: false },
      },
    ]);
    expect(warned).toEqual([]);
  });

  it("are gone on without where they do not answer", async () => {
    expect(await ports.answer(tenantId, "Hello")).toBeNull();
    expect(await ports.understand(tenantId, "Hello")).toBeNull();
    expect(warned).toEqual(Array(2).fill("the bot goes on without a model's answer"));
  });
});
