import type { Format } from "../../format/use-format.ts";
import type { ArticleOrderField, ArticlesQuery } from "../../gql/graphql.ts";
import type { Column } from "../../table/column.ts";
import { NameCell } from "../../table/name-cell.tsx";
import { articleAddress } from "./article-address.ts";
import { ArticleStatusTag, articleState } from "./article-status-tag.tsx";

type ArticleListRow = ArticlesQuery["articles"]["nodes"][number];

/** Columns by which the server can order. */
export const articleOrderFields = {
  title: "TITLE",
  expires: "EXPIRES_ON",
  updated: "UPDATED_AT",
} as const satisfies Record<string, ArticleOrderField>;

interface Words {
  column: (
    name: keyof typeof articleOrderFields | "status" | "language" | "audience" | "source" | "passages",
  ) => string;
  state: (state: ReturnType<typeof articleState>) => string;
  language: (language: ArticleListRow["language"]) => string;
  audience: (audience: ArticleListRow["audience"]) => string;
  source: (source: ArticleListRow["sourceKind"]) => string;
}

/** Columns of the list of articles. */
export function articleColumns(words: Words, format: Format): Column<ArticleListRow>[] {
  const column = (id: Parameters<Words["column"]>[0]) => ({ id, header: words.column(id) });
  return [
    {
      ...column("title"),
      value: (row) => row.title,
      cell: (row) => <NameCell href={articleAddress(row.id)} name={row.title} />,
      card: "title",
    },
    {
      ...column("status"),
      value: (row) => words.state(articleState(row)),
      cell: (row) => <ArticleStatusTag article={row} />,
      sortable: false,
    },
    { ...column("language"), value: (row) => words.language(row.language), sortable: false },
    { ...column("audience"), value: (row) => words.audience(row.audience), sortable: false },
    { ...column("passages"), value: (row) => row.passageCount, numeric: true, sortable: false },
    {
      ...column("expires"),
      value: (row) => row.expiresOn,
      cell: (row) => (row.expiresOn ? format.date(row.expiresOn) : "–"),
    },
    { ...column("source"), value: (row) => words.source(row.sourceKind), sortable: false, optional: true },
    { ...column("updated"), value: (row) => row.updatedAt, cell: (row) => format.ago(row.updatedAt) },
  ];
}
