import { randomUUID } from "node:crypto";
import { Field, InputType, ObjectType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { UserError } from "../errors/user-error.type.ts";
import { DateScalar } from "../scalars/date.scalar.ts";
import { readAnnotation } from "./ad-annotation.row.ts";
import { AdAnnotation } from "./ad-annotation.type.ts";

/** Characters of a note: a sentence or two, which a chart can show. */
const longest = 500;

@InputType("AdAnnotationCreateInput", { description: "What to note on which day." })
export class AdAnnotationCreateInput {
  @Field(() => DateScalar, { description: "The day." })
  day!: string;

  @Field(() => String, { description: "The note, 1 to 500 characters." })
  text!: string;

  @Field(() => String, {
    nullable: true,
    description: "The channel that it is about, by external id; all when not given.",
  })
  channel?: string | null;
}

@ObjectType("AdAnnotationPayload", { description: "What became of writing or deleting a note." })
export class AdAnnotationPayload {
  @Field(() => AdAnnotation, {
    nullable: true,
    description: "The note; of a deletion, as it was. Null when nothing changed.",
  })
  annotation!: AdAnnotation | null;

  @Field(() => [UserError], { description: "Why nothing changed; empty on success." })
  userErrors!: UserError[];
}

/** Notes something on a day of ads, for everybody who may see them. */
export async function adAnnotationCreate(
  { day, text, channel }: AdAnnotationCreateInput,
  { door, caller }: RequestContext,
): Promise<AdAnnotationPayload> {
  const written = text.trim();
  const { tenantId, locale, id: author } = caller;
  if (written.length < 1 || written.length > longest) {
    const facts = { maximum: longest, length: written.length };
    return { annotation: null, userErrors: [failure(locale, "annotation.length", ["text"], facts)] };
  }
  return door.write(tenantId, async (db) => {
    const key = randomUUID();
    const made: unknown[] = await db.query(
      `INSERT INTO ad_annotation (id, day, text, ad_channel_id, created_by)
       SELECT $1, $2, $3, channel.id, $4
       FROM (SELECT 1) AS one LEFT JOIN ad_channel AS channel ON channel.external_id = $5
       WHERE $5::text IS NULL OR channel.id IS NOT NULL RETURNING id`,
      [key, day, written, author, channel ?? null],
    );
    if (made.length === 0)
      return { annotation: null, userErrors: [failure(locale, "annotation.channel-unknown", ["channel"])] };
    return { annotation: await readAnnotation(db, key), userErrors: [] };
  });
}
