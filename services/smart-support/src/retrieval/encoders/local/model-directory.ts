import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { EncoderFailed } from "../sentence-encoder.ts";

/** An encoder as sentence-transformers and Hugging Face lay it out, exported to ONNX. */
export interface ModelDirectory {
  /** Absolute path of the ONNX file. */
  model: string;
  tokenizer: object;
  tokenizerConfig: object;
  pooling: Pooling;
  /** Tokens of a text that are looked at. */
  longest: number;
}

/** How vectors of words become one of the text. */
export type Pooling = "mean" | "first";

/** Where the export may lie, the most exact first. */
const modelFiles = ["onnx/model.onnx", "model.onnx", "onnx/model_quantized.onnx"];
/** Bytes of a tokenizer at most; that of XLM-RoBERTa, the largest in wide use, has 17 MB. */
const mostTokenizerBytes = 64 * 1024 * 1024;
/** Tokens where nothing says how many a model takes; longer texts cost the square. */
const usualLongest = 512;

const pooling = z.object({
  pooling_mode_mean_tokens: z.boolean().default(false),
  pooling_mode_cls_token: z.boolean().default(false),
});
const sentenceConfig = z.object({ max_seq_length: z.int().positive().nullish() });
const modelConfig = z.object({ max_position_embeddings: z.int().positive().nullish() });

/**
 * The directory of a name, below the folder that the operator opened. Links are followed before that is judged, so that none leads out.
 *
 * @param folder SUPPORT_ENCODERS_DIR
 * @returns its real, absolute path
 * @throws EncoderFailed
 */
export async function findDirectory(folder: string | undefined, name: string): Promise<string> {
  if (folder === undefined) throw new EncoderFailed("no-folder");
  const root = await realpath(folder).catch((cause: unknown) => {
    throw new EncoderFailed("no-folder", null, { cause });
  });
  const isBelow = (place: string) => place.startsWith(root + path.sep);
  const asked = path.resolve(root, name);
  // Nothing outside is even looked at: whether it is there is nobody's business.
  if (path.isAbsolute(name) || name.includes("\0") || !isBelow(asked)) throw new EncoderFailed("outside");
  const found = await realpath(asked).catch((cause: unknown) => {
    throw new EncoderFailed("incomplete", null, { cause });
  });
  if (!isBelow(found)) throw new EncoderFailed("outside");
  return found;
}

/** @throws EncoderFailed where a file is lacking or says what is not computed here */
export async function readDirectory(directory: string): Promise<ModelDirectory> {
  const model = await firstFile(directory);
  const tokenizer = await readJson(directory, "tokenizer.json", z.looseObject({}));
  if (model === null || tokenizer === null) throw new EncoderFailed("incomplete");
  const config = await readJson(directory, "config.json", modelConfig);
  const sentences = await readJson(directory, "sentence_bert_config.json", sentenceConfig);
  return {
    model,
    tokenizer,
    tokenizerConfig: (await readJson(directory, "tokenizer_config.json", z.looseObject({}))) ?? {},
    pooling: poolingOf(await readJson(directory, "1_Pooling/config.json", pooling)),
    longest: Math.min(usualLongest, sentences?.max_seq_length ?? config?.max_position_embeddings ?? usualLongest),
  };
}

/** Sentence encoders that say nothing take the mean, as sentence-transformers does. */
function poolingOf(config: z.infer<typeof pooling> | null): Pooling {
  if (config === null || config.pooling_mode_mean_tokens) return "mean";
  if (config.pooling_mode_cls_token) return "first";
  throw new EncoderFailed("unusable");
}

async function firstFile(directory: string): Promise<string | null> {
  for (const file of modelFiles) {
    const place = path.join(directory, file);
    if ((await stat(place).catch(() => null))?.isFile()) return place;
  }
  return null;
}

async function readJson<Shape>(directory: string, file: string, schema: z.ZodType<Shape>): Promise<Shape | null> {
  const place = path.join(directory, file);
  const found = await stat(place).catch(() => null);
  if (found === null) return null;
  try {
    if (found.size > mostTokenizerBytes) throw new RangeError(`${file} has ${found.size} bytes.`);
    return schema.parse(JSON.parse(await readFile(place, "utf8")));
  } catch (cause) {
    throw new EncoderFailed("unusable", null, { cause });
  }
}
