import { sampleQuestions } from "../support/sample-questions.ts";
import { type SampleIntent, sampleIntents } from "../support/support-intents.ts";
import { csvLine } from "./csv.ts";

/** What customers asked support, with what it was about, as its people have sorted it. */
export function* supportExampleLines(): Generator<string> {
  yield csvLine(["text", "intent", "locale", "name_en", "name_zh", "skill", "policy"]);
  const intents = new Map<string | null, SampleIntent>(sampleIntents.map((one) => [one.key, one]));
  for (const [locale, questions] of Object.entries(sampleQuestions))
    for (const [key, messages] of questions) {
      const intent = intents.get(key);
      const about = intent ? [intent.nameEn, intent.nameZh, intent.skill, String(intent.isPolicy)] : ["", "", "", ""];
      for (const text of messages.split("\n")) yield csvLine([text, key ?? "out_of_scope", locale, ...about]);
    }
}
