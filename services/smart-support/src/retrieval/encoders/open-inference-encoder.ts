import { openBody, readTensors, writeBody } from "@bellwether/runtime/inference/message";
import { jsonLengthHeader, responseSchema } from "@bellwether/runtime/inference/protocol";
import { type TensorValue, textTensor } from "@bellwether/runtime/inference/tensor-value";
import { z } from "zod";
import { checkVectors } from "./check-vectors.ts";
import { type EncoderEndpoint, exchange } from "./exchange.ts";
import { EncoderFailed, type SentenceEncoder } from "./sentence-encoder.ts";

const port = z.object({ name: z.string().min(1), datatype: z.string(), shape: z.array(z.coerce.number()) });
const metadata = z.object({ inputs: z.array(port), outputs: z.array(port) });

/** How a model takes texts and gives vectors, as it says of itself. */
interface Ports {
  input: string;
  /** Servers that batch have one text a row. */
  hasRows: boolean;
  output: string;
}

/**
 * An encoder at a server of the Open Inference Protocol v2, such as KServe and Triton: the model takes texts as its only input of BYTES,
 * and gives their vectors as its first output of FP32 or FP64, [texts, width].
 *
 * @param endpoint its address without `/v2`
 */
export function openInferenceEncoder(endpoint: EncoderEndpoint, model: string): SentenceEncoder {
  const url = `${endpoint.url.replace(/\/+$/, "")}/v2/models/${encodeURIComponent(model)}`;
  let known: Ports | null = null;
  return {
    batchSize: 32,
    async encode(texts, signal) {
      known ??= portsOf((await exchange(endpoint, url, null, signal)).body);
      const { input, hasRows, output } = known;
      const tensor = textTensor(texts, hasRows ? [texts.length, 1] : [texts.length]);
      const head = { outputs: [{ name: output, parameters: { binary_data: false } }] };
      const question = writeBody(head, "inputs", [{ name: input, tensor, binary: false }]);
      const { body, headers } = await exchange(endpoint, `${url}/infer`, question.body.toString("utf8"), signal);
      const found = read(body, headers[jsonLengthHeader], output);
      return checkVectors(rowsOf(found, texts.length), texts.length);
    },
  };
}

function portsOf(body: Buffer): Ports {
  try {
    const { inputs, outputs } = metadata.parse(JSON.parse(body.toString("utf8")));
    const texts = inputs.filter(({ datatype }) => datatype === "BYTES");
    const vectors = outputs.find(({ datatype }) => datatype === "FP32" || datatype === "FP64");
    if (inputs.length !== 1 || texts.length !== 1 || vectors === undefined)
      throw new TypeError("The model does not take one tensor of texts and give one of numbers.");
    return { input: texts[0]!.name, hasRows: texts[0]!.shape.length === 2, output: vectors.name };
  } catch (cause) {
    throw new EncoderFailed("garbled", null, { cause });
  }
}

function read(body: Buffer, jsonLength: string | string[] | undefined, output: string): TensorValue {
  try {
    const { message, binary } = openBody(
      body,
      jsonLength === undefined ? undefined : String(jsonLength),
      responseSchema,
    );
    const tensor = readTensors(message.outputs, binary, "output")[output];
    if (tensor === undefined) throw new TypeError("The answer lacks the output that was asked for.");
    return tensor;
  } catch (cause) {
    throw new EncoderFailed("garbled", null, { cause });
  }
}

function rowsOf({ datatype, shape, data }: TensorValue, count: number): Float32Array[] | Float64Array[] {
  if (datatype !== "FP32" && datatype !== "FP64") throw new EncoderFailed("garbled");
  if (shape[0] !== count) throw new EncoderFailed("count");
  // Of each text one vector; what gives one a word has not pooled them.
  if (shape.length !== 2) throw new EncoderFailed("width");
  const width = shape[1]!;
  const values: Float32Array | Float64Array = data;
  return Array.from({ length: count }, (_, row) => Float32Array.from(values.subarray(row * width, (row + 1) * width)));
}
