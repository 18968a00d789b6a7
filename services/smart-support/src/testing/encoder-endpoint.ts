import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A local server of `/v1/embeddings` and of the Open Inference Protocol, whose vectors truly compare texts. */
export interface EncoderEndpointStub {
  /** Without what either protocol adds. */
  url: string;
  asked: { path: string; authorization: string | undefined; texts: string[] }[];
  /** How a text is described; by default by its words. */
  describe(text: string): number[];
  /** Answers in its own way; undefined: as the protocols say, which `answer` does. */
  behave: ((response: ServerResponse, answer: () => void) => void) | undefined;
  close(): Promise<void>;
}

const width = 256;

/** Texts with the same words are alike: each word has a place of its own, by its hash. */
export function byWords(text: string): number[] {
  const vector = new Array<number>(width).fill(0);
  for (const word of text.toLowerCase().match(/\p{Script=Han}{2}|[\p{L}\p{N}]+/gu) ?? ["?"]) {
    let hash = 2_166_136_261;
    for (const character of word) hash = Math.imul(hash ^ character.codePointAt(0)!, 16_777_619);
    vector[(hash >>> 0) % width]! += 1;
  }
  return vector;
}

/** The same of an encoder that knows which words mean alike. */
export function byMeaning(alike: readonly (readonly [string, string])[]): (text: string) => number[] {
  const meant = new Map(alike);
  const words = new RegExp([...meant.keys()].join("|"), "g");
  return (text) => byWords(text.toLowerCase().replace(words, (word) => meant.get(word)!));
}

/** Listens on this machine, on a port that is free. */
export async function openEncoderEndpoint(): Promise<EncoderEndpointStub> {
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (piece: string) => {
      body += piece;
    });
    request.on("end", () => {
      const asked = body === "" ? {} : (JSON.parse(body) as AskedBody);
      const texts = asked.input ?? asked.inputs?.[0]?.data.flat() ?? [];
      stub.asked.push({ path: request.url!, authorization: request.headers.authorization, texts });
      const answer = () => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(answerOf(request.url!, texts)));
      };
      if (stub.behave === undefined) answer();
      else stub.behave(response, answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const answerOf = (path: string, texts: string[]) => {
    const rows = texts.map((text) => stub.describe(text));
    // Last first: their order is nothing to rely on.
    if (path.endsWith("/embeddings")) return { data: rows.map((embedding, index) => ({ index, embedding })).reverse() };
    if (!path.endsWith("/infer"))
      return {
        name: "small",
        inputs: [{ name: "text", datatype: "BYTES", shape: [-1, 1] }],
        outputs: [{ name: "vector", datatype: "FP32", shape: [-1, width] }],
      };
    const shape = [rows.length, rows[0]?.length ?? 0];
    return { model_name: "small", outputs: [{ name: "vector", datatype: "FP32", shape, data: rows.flat() }] };
  };
  const stub: EncoderEndpointStub = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    describe: byWords,
    behave: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return stub;
}

interface AskedBody {
  input?: string[];
  inputs?: { data: string[] | string[][] }[];
}
