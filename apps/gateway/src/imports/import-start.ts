import { importOptionsSchema } from "@bellwether/data-import/contract";
import { answerOnce } from "@bellwether/schema/database/answer-once";
import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { idempotencyKeyError, idempotencyKeyReused } from "../idempotency/idempotency-key.ts";
import type { SentenceLocale } from "../remarks/remark-facts.ts";
import { insertBatch } from "./batch-insert.ts";
import { readImport } from "./import.loader.ts";
import { Import, ImportKind } from "./import.type.ts";
import { missingForImport } from "./import-permissions.ts";

/** Characters of a file's name. */
const maxFileNameLength = 255;

@InputType("ImportColumn", { description: "Which column of the file holds a field of ours." })
export class ImportColumn {
  @Field(() => String, { description: 'Our field, such as "externalId".' })
  field!: string;

  @Field(() => String, { description: "The column's heading in the file." })
  column!: string;
}

@InputType("ImportStartInput", { description: "What a file holds and how to read it." })
export class ImportStartInput {
  @Field(() => ImportKind, { description: "What the file holds." })
  kind!: ImportKind;

  @Field(() => String, {
    description: "The file's name, 1 to 255 characters; the ending .ndjson means NDJSON, everything else CSV.",
  })
  fileName!: string;

  @Field(() => [ImportColumn], {
    nullable: true,
    description: "Columns whose headings are not recognised by themselves.",
  })
  columns?: ImportColumn[] | null;

  @Field(() => Boolean, { defaultValue: false, description: "Take all rows or none." })
  strict!: boolean;

  @Field(() => String, {
    nullable: true,
    description: "Currency of rows that name none; the organisation's when not given.",
  })
  currency?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "IANA zone of times without an offset; the organisation's when not given.",
  })
  timeZone?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Repeating a call with the same key within 24 hours repeats its answer, not its effect.",
  })
  idempotencyKey?: string | null;
}

@ObjectType("ImportStartPayload", { description: "What became of starting an import." })
export class ImportStartPayload {
  @Field(() => Import, { nullable: true, description: "The import, waiting for its file; null when none was started." })
  import!: Import | null;

  @Field(() => [UserError], { description: "Why none was started; empty on success." })
  userErrors!: UserError[];
}

/** Starts an import, which then waits for its file. */
export async function importStart(input: ImportStartInput, context: RequestContext): Promise<ImportStartPayload> {
  const { door, caller } = context;
  const { idempotencyKey, ...asked } = input;
  const missing = missingForImport(caller, input.kind);
  if (missing !== null) {
    const facts = { kind: input.kind, permission: missing };
    return { import: null, userErrors: [failure(caller.locale, "import.forbidden", ["kind"], facts)] };
  }
  const fileName = input.fileName.trim();
  const options = importOptionsSchema.safeParse({
    strict: input.strict,
    currency: input.currency ?? undefined,
    timeZone: input.timeZone ?? undefined,
    columns: Object.fromEntries((input.columns ?? []).map(({ field, column }) => [field, column])),
  });
  const userErrors = [...inputErrors(input, fileName, caller.locale), ...optionErrors(options, caller.locale)];
  if (userErrors.length > 0 || !options.success) return { import: null, userErrors };
  return door.write(caller.tenantId, async (db) => {
    const once = await answerOnce(db, "importStart", idempotencyKey ?? null, asked, async () => ({
      importId: await insertBatch(db, {
        kind: input.kind,
        fileName,
        options: options.data,
        createdBy: caller.id,
      }),
    }));
    if (once.outcome === "key-reused") return { import: null, userErrors: [idempotencyKeyReused(caller.locale)] };
    return { import: await readImport(db, once.answer.importId), userErrors: [] };
  });
}

function inputErrors(input: ImportStartInput, fileName: string, locale: SentenceLocale): UserError[] {
  const errors: UserError[] = [];
  const keyError = idempotencyKeyError(input.idempotencyKey, locale);
  if (keyError !== null) errors.push(keyError);
  if (fileName === "" || fileName.length > maxFileNameLength)
    errors.push(
      failure(locale, "import.file-name", ["fileName"], { maximum: maxFileNameLength, length: fileName.length }),
    );
  const fields = (input.columns ?? []).map(({ field }) => field);
  const repeated = fields.find((field, index) => fields.indexOf(field) !== index);
  if (repeated !== undefined) errors.push(failure(locale, "import.column-twice", ["columns"], { field: repeated }));
  return errors;
}

function optionErrors(options: ReturnType<typeof importOptionsSchema.safeParse>, locale: SentenceLocale): UserError[] {
  if (options.success) return [];
  return options.error.issues.map((issue) =>
    failure(locale, "import.option", issue.path.slice(0, 1).map(String), {
      option: issue.path.join("."),
      rule: issue.message,
    }),
  );
}
