import { graphql } from "../../../gql/gql.ts";

graphql(`
  fragment ArticleSiteFacts on ArticleSite {
    id url audience isNightly readAt
    problem { text }
    counts { outcome count }
    job { id status progress step { text } }
  }
`);

export const articleSitesQuery = graphql(`
  query ArticleSites { articleSites { ...ArticleSiteFacts } }
`);

export const articlePagesQuery = graphql(`
  query ArticlePages($siteId: ID!, $outcomes: [ArticlePageOutcome!], $after: String) {
    articlePages(siteId: $siteId, outcomes: $outcomes, first: 100, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { url outcome problem { text } article { id title status } }
    }
  }
`);

export const articleSiteAddMutation = graphql(`
  mutation ArticleSiteAdd($input: ArticleSiteAddInput!) {
    articleSiteAdd(input: $input) { site { ...ArticleSiteFacts } userErrors { code field message } }
  }
`);

export const articleSiteUpdateMutation = graphql(`
  mutation ArticleSiteUpdate($input: ArticleSiteUpdateInput!) {
    articleSiteUpdate(input: $input) { site { ...ArticleSiteFacts } userErrors { code field message } }
  }
`);

export const articleSiteReadMutation = graphql(`
  mutation ArticleSiteRead($input: ArticleSiteInput!) {
    articleSiteRead(input: $input) { site { ...ArticleSiteFacts } userErrors { code field message } }
  }
`);

export const articleSiteStopMutation = graphql(`
  mutation ArticleSiteStop($input: ArticleSiteInput!) {
    articleSiteStop(input: $input) { site { ...ArticleSiteFacts } userErrors { code field message } }
  }
`);

export const articleSiteRemoveMutation = graphql(`
  mutation ArticleSiteRemove($input: ArticleSiteInput!) {
    articleSiteRemove(input: $input) { removedId userErrors { code field message } }
  }
`);
