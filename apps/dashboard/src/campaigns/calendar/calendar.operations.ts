import { graphql } from "../../gql/gql.ts";

export const campaignCalendarQuery = graphql(`
  query CampaignCalendar($from: Date!, $to: Date!) {
    campaigns(first: 200, filter: { from: $from, to: $to }, order: { field: STARTS_ON, direction: ASC }) {
      totalCount
      nodes { id name status source startsOn endsOn }
    }
  }
`);
