import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import { Random } from "@bellwether/runtime/tensor/random";
import { readLabelledTexts } from "../evaluate/labelled-texts-file.ts";
import { personalTexts } from "../testing/personal-texts.ts";

const data = (path: string) => fileURLToPath(new URL(`../../../../../shared/data/${path}`, import.meta.url));

const sets = [
  { name: "banking77", path: "banking77/train.csv", text: "text", label: "category" },
  { name: "curekart", path: "hint3_curekart/curekart_test.csv", text: "sentence", label: "label" },
  { name: "eprstmt", path: "eprstmt_zh/test_public.jsonl", text: "sentence", label: "label" },
] as const;

/** Made texts of each kind; as many again would tell no more. */
const made = 500;

export interface MaskingFigures {
  /** Of made texts, by kind: the share of which what tells of the person was masked whole. */
  recall: Record<string, number>;
  /** Texts of public sets in which anything was masked. Two names and an address of Curekart are what they were taken for. */
  masked: Record<string, { texts: number; masked: number }>;
}

/** Masks texts that were made around numbers and names, and public sets of messages in which there are hardly any. */
export async function run(): Promise<MaskingFigures> {
  const random = new Random(1);
  const recall: MaskingFigures["recall"] = {};
  for (const [kind, make] of Object.entries(personalTexts)) {
    let whole = 0;
    for (let at = 0; at < made; at++) {
      const { text, personal } = make(random);
      if (!maskPersonal(text).masked.includes(personal)) whole++;
    }
    recall[kind] = whole / made;
  }
  const masked: MaskingFigures["masked"] = {};
  for (const { name, path, ...columns } of sets) {
    if (!existsSync(data(path))) continue;
    const texts = await readLabelledTexts(data(path), columns);
    const hit = texts.filter(({ text }) => maskPersonal(text).found.length > 0);
    masked[name] = { texts: texts.length, masked: hit.length };
  }
  return { recall, masked };
}
