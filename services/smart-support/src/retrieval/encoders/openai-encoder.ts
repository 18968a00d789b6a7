import { z } from "zod";
import { checkVectors } from "./check-vectors.ts";
import { type EncoderEndpoint, exchange } from "./exchange.ts";
import { EncoderFailed, type SentenceEncoder } from "./sentence-encoder.ts";

const answer = z.object({
  data: z.array(z.object({ index: z.int().nonnegative(), embedding: z.array(z.number()) })),
});

/**
 * An encoder behind `/embeddings`, as OpenAI, vLLM, Ollama and others have it.
 *
 * @param endpoint its address without `/embeddings`
 */
export function openaiEncoder(endpoint: EncoderEndpoint, model: string): SentenceEncoder {
  const url = `${endpoint.url.replace(/\/+$/, "")}/embeddings`;
  return {
    batchSize: 32,
    async encode(texts, signal) {
      const question = JSON.stringify({ model, input: texts, encoding_format: "float" });
      const { body } = await exchange(endpoint, url, question, signal);
      const rows: number[][] = [];
      // Answers name the text that each vector is of; their order is not promised.
      for (const { index, embedding } of read(body)) {
        if (index >= texts.length || rows[index] !== undefined) throw new EncoderFailed("count");
        rows[index] = embedding;
      }
      return checkVectors(Object.values(rows), texts.length);
    },
  };
}

function read(body: Buffer): z.infer<typeof answer>["data"] {
  try {
    return answer.parse(JSON.parse(body.toString("utf8"))).data;
  } catch (cause) {
    throw new EncoderFailed("garbled", null, { cause });
  }
}
