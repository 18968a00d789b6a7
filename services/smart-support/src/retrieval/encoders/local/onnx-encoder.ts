import { loadOnnxRuntime } from "@bellwether/runtime/capture/onnx-runtime";
import { type Encoding, Tokenizer } from "@huggingface/tokenizers";
import { EncoderFailed } from "../sentence-encoder.ts";
import { type Pooling, readDirectory } from "./model-directory.ts";
import { poolWords } from "./pool-words.ts";

/** What encoders need of onnxruntime-node beside what captured steps do: whole numbers of 64 bits, and the names of a file of others. */
interface EncoderRuntime {
  Tensor: new (type: "int64", data: BigInt64Array, dims: readonly number[]) => object;
  InferenceSession: { create(file: string, options: object): Promise<EncoderSession> };
}

interface EncoderSession {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(feeds: Record<string, object>): Promise<Record<string, { data: unknown; dims: readonly number[] }>>;
}

/** What texts' inputs are called in exports of Hugging Face, and how each is filled. */
const inputs: Record<string, (encoding: Encoding, at: number) => number> = {
  input_ids: ({ ids }, at) => ids[at]!,
  attention_mask: () => 1,
  token_type_ids: ({ token_type_ids: types }, at) => types?.[at] ?? 0,
};

/** An encoder of a directory, opened: its tokenizer and its graph. */
export class OnnxEncoder {
  private constructor(
    private readonly runtime: EncoderRuntime,
    private readonly session: EncoderSession,
    private readonly tokenizer: Tokenizer,
    private readonly pooling: Pooling,
    private readonly longest: number,
  ) {}

  /** @throws EncoderFailed where the directory has no encoder that is computed here */
  static async open(directory: string): Promise<OnnxEncoder> {
    const { model, tokenizer, tokenizerConfig, pooling, longest } = await readDirectory(directory);
    const runtime = await loadOnnxRuntime().catch((cause: unknown) => {
      throw new EncoderFailed("no-runtime", null, { cause });
    });
    try {
      const own = runtime as unknown as EncoderRuntime;
      // One thread: questions of several organisations share the machine.
      const session = await own.InferenceSession.create(model, { intraOpNumThreads: 1, interOpNumThreads: 1 });
      if (!session.inputNames.includes("input_ids") || session.inputNames.some((name) => !(name in inputs)))
        throw new TypeError(`The graph takes ${session.inputNames.join(", ")}.`);
      return new OnnxEncoder(own, session, new Tokenizer(tokenizer, tokenizerConfig), pooling, longest);
    } catch (cause) {
      throw new EncoderFailed("unusable", null, { cause });
    }
  }

  /** @throws EncoderFailed where the graph does not compute, or gives something else than vectors */
  async encode(texts: readonly string[]): Promise<Float32Array[]> {
    try {
      const encodings = texts.map((text) => this.tokenize(text));
      const words = Math.max(1, ...encodings.map(({ ids }) => ids.length));
      const feeds = Object.fromEntries(
        this.session.inputNames.map((name) => [name, this.tensor(encodings, words, inputs[name]!)]),
      );
      const found = await this.session.run(feeds);
      const pooled = found.sentence_embedding;
      const { data, dims } = pooled ?? found[this.session.outputNames[0]!]!;
      if (!(data instanceof Float32Array)) throw new TypeError("The graph does not give numbers of 32 bits.");
      const [count, ...rest] = dims;
      const width = rest.at(-1) ?? 0;
      if (count !== texts.length) throw new TypeError(`The graph gave ${count} rows.`);
      if (rest.length === 1) return texts.map((_, text) => data.slice(text * width, (text + 1) * width));
      if (rest.length !== 2 || rest[0] !== words)
        throw new TypeError(`The graph gave a tensor of ${dims.join(" × ")}.`);
      return poolWords({ values: data, texts: count, words, width }, this.maskOf(encodings, words), this.pooling);
    } catch (cause) {
      throw new EncoderFailed("unusable", null, { cause });
    }
  }

  /** A text that is too long loses what stands before its last token, which ends a text. */
  private tokenize(text: string): Encoding {
    const encoding = this.tokenizer.encode(text, { return_token_type_ids: true });
    const { longest } = this;
    if (encoding.ids.length <= longest) return encoding;
    const cut = (of: number[]) => [...of.slice(0, longest - 1), of.at(-1)!];
    return {
      ...encoding,
      ids: cut(encoding.ids),
      attention_mask: cut(encoding.attention_mask),
      token_type_ids: cut(encoding.token_type_ids),
    };
  }

  /** [texts, words]; zeros beyond a text's end, which the mask hides. */
  private tensor(encodings: readonly Encoding[], words: number, numberOf: (encoding: Encoding, at: number) => number) {
    const values = new BigInt64Array(encodings.length * words);
    for (const [text, encoding] of encodings.entries())
      for (let at = 0; at < encoding.ids.length; at++) values[text * words + at] = BigInt(numberOf(encoding, at));
    return new this.runtime.Tensor("int64", values, [encodings.length, words]);
  }

  private maskOf(encodings: readonly Encoding[], words: number): Uint8Array {
    const mask = new Uint8Array(encodings.length * words);
    for (const [text, { ids }] of encodings.entries()) mask.fill(1, text * words, text * words + ids.length);
    return mask;
  }
}
