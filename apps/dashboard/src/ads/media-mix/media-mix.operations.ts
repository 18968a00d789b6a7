import { graphql } from "../../gql/gql.ts";

export const mediaMixQuery = graphql(`
  query MediaMix($modelVersionId: ID) {
    mediaMix(modelVersionId: $modelVersionId) {
      currency outcomeName start periodDays outcome
      modelVersion { id version status windowStart windowEnd createdAt }
      channels {
        channel isPaid spend
        contribution { mean lower upper }
        contributionShare { mean lower upper }
        roas { mean lower upper }
        marginalRoas { mean lower upper }
        priorReturn { mean lower upper }
        carriedOver { mean lower upper }
      }
      responseCurves { channel spend usualSpend highestSpend mean lower upper }
      contributions { channel mean }
      diagnostics { converged rHatMax essMin divergences holdoutCoverage90 holdoutPeriods }
      recovery {
        channel trueReturn foundReturn error coverage repeats narrowing alikeChannel heldFor experimentWorth
      }
    }
    modelVersions(first: 20, filter: { task: "media-mix" }) { nodes { id version status createdAt windowEnd } }
  }
`);

export const mediaMixComparisonQuery = graphql(`
  query MediaMixComparison($before: ID!, $after: ID!) {
    mediaMixComparison(before: $before, after: $after) {
      before { version windowStart windowEnd }
      after { version windowStart windowEnd }
      channels {
        channel apart spendBefore spendAfter
        roasBefore { mean lower upper }
        roasAfter { mean lower upper }
        shareBefore { mean }
        shareAfter { mean }
      }
    }
  }
`);
