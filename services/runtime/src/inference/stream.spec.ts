import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { gate, someTenant, startInferenceHost } from "../testing/inference-host.ts";
import { InferenceClient } from "./client.ts";
import { InferenceError } from "./inference-error.ts";
import { jsonQuestionModel } from "./json-question.ts";

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

type Stream = (question: { word: string }, signal: AbortSignal) => AsyncIterable<object>;

async function host(stream: Stream | undefined, longestRequestMs = 20_000) {
  const model = jsonQuestionModel({
    name: "echo",
    contractVersion: 3,
    question: z.object({ word: z.string() }),
    maxBatch: 1,
    answer: async () => ({}),
    ...(stream === undefined
      ? {}
      : { stream: (_tenant: string, question: { word: string }, signal: AbortSignal) => stream(question, signal) }),
  });
  const started = await startInferenceHost([model], { longestRequestMs });
  open.push(started);
  const client = new InferenceClient({ url: started.url });
  const ask = (question: string, signal?: AbortSignal) =>
    client.stream("echo", question, {
      tenantId: someTenant,
      deadlineMs: 20_000,
      ...(signal === undefined ? {} : { signal }),
    });
  return { ...started, client, ask };
}

async function all(pieces: AsyncIterable<object>): Promise<object[]> {
  const read: object[] = [];
  for await (const piece of pieces) read.push(piece);
  return read;
}

describe("an answer that comes piece by piece", () => {
  it("is told as it is made, each piece before the next is", async () => {
    const { pause, open: go } = gate();
    const { ask } = await host(async function* ({ word }) {
      yield { said: word };
      await pause();
      yield { said: "end" };
    });
    const pieces = ask('{"word": "好"}');
    expect((await pieces.next()).value).toEqual({ model_name: "echo", model_version: "3", said: "好" });
    go();
    expect(await all(pieces)).toMatchObject([{ said: "end" }]);
  });

  it("fails with its code before the first piece and after it, and tells nothing of what was not expected", async () => {
    const failing = await host(async function* ({ word }) {
      if (word === "late") yield { said: "first" };
      throw word === "known" ? new InferenceError("not-found", "No such word.") : new Error("secret detail");
    });
    await expect(all(failing.ask('{"word": "known"}'))).rejects.toMatchObject({ code: "not-found" });
    const late = failing.ask('{"word": "late"}');
    expect((await late.next()).value).toMatchObject({ said: "first" });
    await expect(all(late)).rejects.toMatchObject({ code: "failed", message: expect.not.stringContaining("secret") });
    await expect(all(failing.ask("{}"))).rejects.toMatchObject({ code: "invalid" });
    await expect(all(failing.ask("no JSON"))).rejects.toMatchObject({ code: "invalid" });
    await expect(all((await host(undefined)).ask('{"word": "a"}'))).rejects.toMatchObject({ code: "not-found" });
  });

  it("ends where it never would, though its model does not heed", async () => {
    const { ask } = await host(async function* () {
      yield { said: "first" };
      await new Promise(() => {});
    }, 300);
    await expect(all(ask('{"word": "a"}'))).rejects.toMatchObject({ code: "deadline" });
  });

  it("is given up when nobody waits for it, and waited for when the host stops", async () => {
    let gaveUp = () => {};
    const ended = new Promise<void>((resolve) => {
      gaveUp = resolve;
    });
    const { ask, server } = await host(async function* (_question, signal) {
      signal.addEventListener("abort", () => gaveUp());
      yield { said: "first" };
      await ended;
    });
    const leaving = new AbortController();
    const pieces = ask('{"word": "a"}', leaving.signal);
    await pieces.next();
    const drained = server.drain();
    await expect(all(ask('{"word": "b"}'))).rejects.toMatchObject({ code: "unavailable" });
    leaving.abort(new Error("gone"));
    await expect(pieces.next()).rejects.toThrow("gone");
    await ended;
    await drained;
  });

  it("is refused where the host sends what is no piece", async () => {
    const server = createServer((_request, response) => response.writeHead(200).end("<html>\n\n"));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    open.push({ close: () => new Promise((resolve) => server.close(resolve)) });
    const client = new InferenceClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    await expect(all(client.stream("echo", "{}", { tenantId: someTenant, deadlineMs: 20_000 }))).rejects.toMatchObject({
      code: "failed",
    });
  });
});
