import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { encodeModel } from "@bellwether/runtime/capture/onnx/onnx-model";

/** Words that the encoder knows, and the vector of each. */
export type KnownWords = Readonly<Record<string, readonly number[]>>;

/**
 * A directory as sentence-transformers writes it, with an encoder so small that its vectors are known by hand: each word has a vector, and the graph
 * gives those of a text's words. The first token of every text is `[CLS]`.
 *
 * @param pooling as `1_Pooling/config.json` has it; null: there is none
 */
export async function writeOnnxDirectory(
  directory: string,
  words: KnownWords,
  pooling: object | null = { pooling_mode_mean_tokens: true },
): Promise<void> {
  const width = Object.values(words)[0]!.length;
  const vocabulary = { "[UNK]": new Array<number>(width).fill(0), "[CLS]": new Array<number>(width).fill(0), ...words };
  const tokens = Object.keys(vocabulary);
  const model = encodeModel({
    nodes: [
      { operator: "Gather", inputs: ["words", "input_ids"], outputs: ["last_hidden_state"], attributes: { axis: 0 } },
    ],
    constants: new Map([
      ["words", { type: "float32", shape: [tokens.length, width], values: Object.values(vocabulary).flat() }],
    ]),
    inputs: ["input_ids", "attention_mask"].map((name) => ({ name, type: "int64", shape: ["texts", "words"] })),
    outputs: [{ name: "last_hidden_state", type: "float32", shape: ["texts", "words", width] }],
  });
  const special = { id: 1, content: "[CLS]", single_word: false, lstrip: false, rstrip: false, normalized: false };
  const tokenizer = {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [{ ...special, special: true }],
    normalizer: { type: "Lowercase" },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "TemplateProcessing",
      single: [{ SpecialToken: { id: "[CLS]", type_id: 0 } }, { Sequence: { id: "A", type_id: 0 } }],
      pair: [{ Sequence: { id: "A", type_id: 0 } }, { Sequence: { id: "B", type_id: 1 } }],
      special_tokens: { "[CLS]": { id: "[CLS]", ids: [1], tokens: ["[CLS]"] } },
    },
    decoder: null,
    model: {
      type: "WordPiece",
      vocab: Object.fromEntries(tokens.map((token, id) => [token, id])),
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
    },
  };
  await mkdir(path.join(directory, "onnx"), { recursive: true });
  await writeFile(path.join(directory, "onnx/model.onnx"), model);
  await writeFile(path.join(directory, "tokenizer.json"), JSON.stringify(tokenizer));
  await writeFile(path.join(directory, "config.json"), JSON.stringify({ max_position_embeddings: 8 }));
  if (pooling === null) return;
  await mkdir(path.join(directory, "1_Pooling"), { recursive: true });
  await writeFile(path.join(directory, "1_Pooling/config.json"), JSON.stringify(pooling));
}
