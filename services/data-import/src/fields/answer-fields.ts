import type { articleAudiences } from "@bellwether/schema/contracts/knowledge";
import { importLimits } from "../contract.ts";
import type { Parsed } from "../values/parsed.ts";
import { dayField } from "./day-field.ts";
import { parseSpoken } from "./example-fields.ts";
import type { RowShape } from "./field.ts";
import { formField, idField, nameField, wordField } from "./field-types.ts";

const audienceWords: Readonly<Record<string, (typeof articleAudiences)[number]>> = {
  public: "PUBLIC",
  everybody: "PUBLIC",
  customers: "PUBLIC",
  公开: "PUBLIC",
  客户: "PUBLIC",
  agents: "AGENTS",
  internal: "AGENTS",
  staff: "AGENTS",
  内部: "AGENTS",
  客服: "AGENTS",
};

/** One question with its answer a row. */
export const answerRows: RowShape = {
  fields: [
    idField({ name: "answer_ref", aliases: ["external_id", "article_id", "faq_id", "id", "编号", "文章编号"] }),
    nameField({
      name: "question",
      required: true,
      aliases: ["question", "title", "query", "q", "问题", "标题", "问"],
    }),
    formField(
      {
        name: "answer",
        required: true,
        aliases: ["answer", "body", "text", "reply", "a", "答案", "回答", "正文", "答"],
      },
      parseAnswer,
    ),
    formField({ name: "locale", aliases: ["locale", "language", "lang", "语言"] }, parseSpoken),
    wordField(
      { name: "audience", aliases: ["audience", "visibility", "对象", "可见范围"] },
      "audience.word",
      (text) => audienceWords[text.normalize("NFKC").toLowerCase()] ?? null,
    ),
    dayField({ name: "expires_on", aliases: ["expires_on", "expires", "valid_until", "到期日", "失效日期"] }),
  ],
};

/** Lines stay: an answer is Markdown. */
function parseAnswer(text: string): Parsed<string> {
  const limit = importLimits.maxAnswerLength;
  if (text.length > limit) return { rule: "value.length", limit };
  const lines = text.replace(/\r\n?/g, "\n");
  return /\p{Cc}/u.test(lines.replace(/[\t\n]/g, "")) ? { rule: "value.control" } : { value: lines };
}
