import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment ArticleFacts on Article {
    id externalId title language audience status sourceKind sourceUrl expiresOn isExpired version publishedVersion passageCount updatedAt
  }
`);

export const articlesQuery = graphql(`
  query Articles($filter: ArticleFilter, $order: ArticleOrder, $after: String) {
    articles(first: 50, after: $after, filter: $filter, order: $order) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...ArticleFacts }
    }
  }
`);

export const articleQuery = graphql(`
  query Article($id: ID!) {
    article(id: $id) {
      ...ArticleFacts
      body
      versions { version title madeAt author { kind reference name } }
    }
  }
`);

export const articlePreviewQuery = graphql(`
  query ArticlePreview($articleId: ID!, $body: String!) {
    articlePreview(articleId: $articleId, body: $body) { heading text isKnown }
  }
`);

export const articleComparisonQuery = graphql(`
  query ArticleComparison($id: ID!, $from: Int!, $to: Int!) {
    article(id: $id) { id comparison(from: $from, to: $to) { kind text } }
  }
`);

export const articleCreateMutation = graphql(`
  mutation ArticleCreate($input: ArticleCreateInput!) {
    articleCreate(input: $input) { article { ...ArticleFacts } userErrors { code field message } }
  }
`);

export const articleUpdateMutation = graphql(`
  mutation ArticleUpdate($input: ArticleUpdateInput!) {
    articleUpdate(input: $input) { article { ...ArticleFacts body } currentVersion userErrors { code field message } }
  }
`);

export const articlePublishMutation = graphql(`
  mutation ArticlePublish($input: ArticleVersionInput!) {
    articlePublish(input: $input) { article { ...ArticleFacts } userErrors { code field message } }
  }
`);

export const articleRestoreMutation = graphql(`
  mutation ArticleRestore($input: ArticleRestoreInput!) {
    articleRestore(input: $input) { article { ...ArticleFacts body } userErrors { code field message } }
  }
`);

export const articleArchiveMutation = graphql(`
  mutation ArticleArchive($input: ArticleArchiveInput!) {
    articleArchive(input: $input) { article { ...ArticleFacts } userErrors { code field message } }
  }
`);
