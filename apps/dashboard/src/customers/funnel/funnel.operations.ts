import { graphql } from "../../gql/gql.ts";

export const funnelQuery = graphql(`
  query Funnel($steps: [FunnelStepInput!]!, $from: Date!, $to: Date!, $withinDays: Int!, $by: FunnelSplit) {
    funnel(steps: $steps, from: $from, to: $to, withinDays: $withinDays, by: $by) {
      steps {
        kind people medianSeconds
        ofPrevious { value lower upper }
        ofFirst { value lower upper }
      }
      groups { channel steps { kind people ofFirst { value lower upper } } }
    }
  }
`);

export const pathsQuery = graphql(`
  query CustomerPaths($from: Date!, $to: Date!) {
    customerPaths(from: $from, to: $to, steps: 4, first: 10) {
      purchases
      paths { steps purchases share }
    }
  }
`);
