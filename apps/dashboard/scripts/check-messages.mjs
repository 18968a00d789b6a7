// Holds the messages to the code: every key used exists in every language, every key that exists is used, and both
// languages take the same arguments. Prints what is wrong and exits 1.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = new URL("..", import.meta.url).pathname;
const read = (locale) => JSON.parse(readFileSync(join(root, "messages", `${locale}.json`), "utf8"));
const flat = (value, prefix = "") =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "string" ? [[prefix + key, inner]] : flat(inner, `${prefix}${key}.`),
  );

/**
 * Adds the arguments of an ICU message to `found`, from `start` up to the brace that closes it; returns where it ended.
 * Kinds count, except plural and number: a plural of one language may be a plain number in another.
 */
function collectArguments(message, start, found) {
  let index = start;
  while (index < message.length && message[index] !== "}") {
    if (message[index] !== "{") {
      index++;
      continue;
    }
    const [head, name, kind] = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(index)) ?? [];
    if (!head) throw new Error(`No ICU message: ${message}`);
    found.add(kind === "select" ? `${name}:select` : name);
    index += head.length;
    while (index < message.length && message[index] !== "}") {
      // Each branch of a plural or select is a message of its own.
      if (message[index] === "{") index = collectArguments(message, index + 1, found);
      index++;
    }
    index++;
  }
  return index;
}

function argumentsOf(message) {
  const found = new Set([...message.matchAll(/<(\w+)>/g)].map(([, name]) => `${name}:tag`));
  collectArguments(message, 0, found);
  return [...found].sort().join(" ");
}

/** Texts between the quotes of the first argument of a call that begins at `start`. */
function firstArgument(source, start) {
  let depth = 1;
  let index = start;
  const literals = [];
  while (index < source.length && depth > 0) {
    const character = source[index];
    if (character === '"' || character === "'" || character === "`") {
      const end = source.indexOf(character, index + 1);
      const before = source.slice(0, index).trimEnd();
      // A literal that is compared is a value, not a key.
      if (!/[=!]==$/.test(before)) literals.push(source.slice(index + 1, end));
      index = end;
    } else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === "," && depth === 1) break;
    index++;
  }
  return { literals, text: source.slice(start, index) };
}

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes(".spec.") && !path.startsWith("gql/"))
  .map((path) => readFileSync(join(root, "src", path), "utf8"));

const used = new Set();
const patterns = [];
const problems = [];
for (const source of sources) {
  for (const [, name, namespace] of source.matchAll(
    /const (\w+) = (?:await )?(?:useTranslations|getTranslations)\("([\w.]+)"\)/g,
  )) {
    for (const call of source.matchAll(new RegExp(`(?<![\\w.])${name}(?:\\.rich)?\\(`, "g"))) {
      const { literals, text } = firstArgument(source, call.index + call[0].length);
      if (literals.length === 0 && text.trim() !== "") patterns.push(new RegExp(`^${namespace}\\.[\\w-]+$`));
      for (const literal of literals) {
        const key = `${namespace}.${literal}`;
        if (literal.includes("${")) {
          const escaped = key.replace(/\$\{[^}]*\}/g, "\0").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
          patterns.push(new RegExp(`^${escaped.replaceAll("\0", "[\\w-]+")}$`));
        } else {
          used.add(key);
        }
      }
    }
  }
}

const english = new Map(flat(read("en")));
const chinese = new Map(flat(read("zh-CN")));
for (const key of used) {
  if (!english.has(key)) problems.push(`en: missing ${key}`);
}
for (const pattern of patterns) {
  if (![...english.keys()].some((key) => pattern.test(key))) problems.push(`en: nothing matches ${pattern.source}`);
}
for (const [key, message] of english) {
  if (!used.has(key) && !patterns.some((pattern) => pattern.test(key))) problems.push(`unused: ${key}`);
  const other = chinese.get(key);
  if (other === undefined) problems.push(`zh-CN: missing ${key}`);
  else if (argumentsOf(message) !== argumentsOf(other)) {
    problems.push(`${key}: en takes (${argumentsOf(message)}), zh-CN (${argumentsOf(other)})`);
  }
}
for (const key of chinese.keys()) {
  if (!english.has(key)) problems.push(`zh-CN: ${key} is not in en`);
}

for (const problem of problems) console.error(problem);
if (problems.length === 0) console.log(`${english.size} messages, complete in en and zh-CN.`);
process.exitCode = problems.length > 0 ? 1 : 0;
