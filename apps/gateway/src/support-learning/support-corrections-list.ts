import { publicId } from "@bellwether/schema/contracts/public-id";
import { ArgsType, Field, InputType } from "type-graphql";
import type { EntityManager } from "typeorm";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import type { ArticleAudience } from "../support-knowledge/article-words.enum.ts";
import { supportLanguage } from "../support-knowledge/support-language.enum.ts";
import { type SupportCorrection, SupportCorrectionStatus } from "./support-correction.type.ts";

@InputType("SupportCorrectionFilter", { description: "Which corrections to return; every condition given must hold." })
export class SupportCorrectionFilter {
  @Field(() => [SupportCorrectionStatus], {
    nullable: true,
    description: "Only those of which people said one of these.",
  })
  statuses?: SupportCorrectionStatus[] | null;

  @Field(() => String, { nullable: true, description: "Text that the question contains, in any case." })
  search?: string | null;
}

@ArgsType()
export class SupportCorrectionsArguments extends PageArguments {
  @Field(() => SupportCorrectionFilter, {
    nullable: true,
    description: "Which corrections to return; all when not given.",
  })
  filter?: SupportCorrectionFilter | null;
}

const columns = `correction.id, correction.question, correction.locale, correction.audience, correction.article_id, correction.passage_id,
  correction.note, correction.status, correction.proposed_by, correction.proposed_at, correction.reviewed_by, correction.reviewed_at`;

/** The corrections that were asked for, the newest first. */
export function supportCorrectionsList(filter: SupportCorrectionFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.oneOf("correction.status", filter?.statuses);
  conditions.contain(filter?.search, "correction.question");
  return {
    columns,
    from: "support_correction AS correction",
    where: conditions.where,
    parameters: conditions.parameters,
    sort: {
      sql: "correction.proposed_at",
      type: "timestamptz",
      idSql: "correction.id",
      idType: "uuid",
      descending: true,
    },
  };
}

export interface SupportCorrectionRow {
  id: string;
  question: string;
  locale: "en" | "zh-CN";
  audience: ArticleAudience;
  article_id: string | null;
  passage_id: string | null;
  note: string | null;
  status: SupportCorrectionStatus;
  proposed_by: string;
  proposed_at: Date;
  reviewed_by: string | null;
  reviewed_at: Date | null;
}

export function toSupportCorrection(row: SupportCorrectionRow): SupportCorrection {
  return {
    articleKey: row.article_id,
    passageKey: row.passage_id,
    proposedByReference: row.proposed_by,
    reviewedByReference: row.reviewed_by,
    id: publicId("SupportCorrection", row.id),
    question: row.question,
    language: supportLanguage(row.locale),
    audience: row.audience,
    isAnswerable: row.article_id !== null,
    note: row.note,
    status: row.status,
    proposedAt: row.proposed_at,
    reviewedAt: row.reviewed_at,
  };
}

/** Corrections inside a transaction, by their keys, the newest first. */
export async function readSupportCorrections(
  db: Pick<EntityManager, "query">,
  keys: readonly string[],
): Promise<SupportCorrection[]> {
  const rows: SupportCorrectionRow[] = await db.query(
    `SELECT ${columns} FROM support_correction AS correction WHERE id = ANY($1::uuid[]) ORDER BY proposed_at DESC, id DESC`,
    [keys],
  );
  return rows.map(toSupportCorrection);
}
