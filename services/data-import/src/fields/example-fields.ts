import { maskPersonal } from "@bellwether/runtime/masking/mask-personal";
import { importLimits } from "../contract.ts";
import type { Parsed } from "../values/parsed.ts";
import { parseLocale } from "../values/words.ts";
import type { RowShape } from "./field.ts";
import { booleanField, formField, idField, nameField } from "./field-types.ts";

/** Characters of an intent's key, as the database has it. */
const longestKey = 80;
const outside = new Set(["out_of_scope", "out-of-scope", "outofscope", "oos", "none", "无关", "超出范围"]);

/** What an intent's field holds of a message that no intent answers; no key has these signs. */
export const outOfScope = "(out of scope)";

/** One message of a customer a row, and what it is about. What tells of a person is masked before the row is staged. */
export const exampleRows: RowShape = {
  isPersonal: true,
  fields: [
    formField(
      {
        name: "example_text",
        required: true,
        aliases: ["text", "example", "message", "question", "utterance", "sentence", "query", "文本", "消息", "问题"],
      },
      parseExample,
    ),
    formField(
      { name: "intent_key", required: true, aliases: ["intent", "label", "category", "topic", "意图", "标签", "类别"] },
      parseIntent,
    ),
    formField({ name: "locale", aliases: ["locale", "language", "lang", "语言"] }, parseSpoken),
    nameField({ name: "name_en", aliases: ["name_en", "intent_name", "english_name", "英文名称"] }),
    nameField({ name: "name_zh", aliases: ["name_zh", "intent_name_zh", "chinese_name", "中文名称"] }),
    idField({ name: "skill", aliases: ["skill", "team", "route", "技能", "技能组"] }),
    formField({ name: "mood", aliases: ["sentiment", "mood", "feeling", "polarity", "情感", "情绪"] }, parseMood),
    booleanField({ name: "is_policy", aliases: ["is_policy", "policy", "hand_off", "handoff", "转人工"] }),
  ],
};

function parseExample(text: string): Parsed<string> {
  const line = text.replace(/\s+/gu, " ").trim();
  const limit = importLimits.maxExampleLength;
  return line.length > limit ? { rule: "value.length", limit } : { value: maskPersonal(line).masked };
}

const moods: Readonly<Record<string, string>> = {
  negative: "NEGATIVE",
  neg: "NEGATIVE",
  负面: "NEGATIVE",
  消极: "NEGATIVE",
  neutral: "NEUTRAL",
  中性: "NEUTRAL",
  positive: "POSITIVE",
  pos: "POSITIVE",
  正面: "POSITIVE",
  积极: "POSITIVE",
};

/** How the writer of a message sounds. */
function parseMood(text: string): Parsed<string> {
  const mood = moods[text.normalize("NFKC").toLowerCase()];
  return mood === undefined ? { rule: "mood.word" } : { value: mood };
}

/** The key of an intent, or that the message is out of every one's scope. */
export function parseIntent(text: string): Parsed<string> {
  const key = text.normalize("NFKC").toLowerCase().replace(/\s+/g, "_");
  if (outside.has(key)) return { value: outOfScope };
  return /^[a-z0-9][a-z0-9_-]*$/.test(key) && key.length <= longestKey
    ? { value: key }
    : { rule: "intent.key", limit: longestKey };
}

/** A language that support speaks. */
export function parseSpoken(text: string): Parsed<string> {
  const language = parseLocale(text)?.split("-")[0];
  if (language === "en") return { value: "en" };
  return language === "zh" ? { value: "zh-CN" } : { rule: "locale.spoken" };
}
