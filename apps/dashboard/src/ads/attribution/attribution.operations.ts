import { graphql } from "../../gql/gql.ts";

export const attributionQuery = graphql(`
  query Attribution(
    $model: AttributionModel!
    $range: DayRangeInput!
    $by: AttributionUnit!
    $conversions: ConversionSource!
    $lookBackDays: Int!
    $markovOrder: Int!
  ) {
    attribution(
      model: $model
      range: $range
      by: $by
      conversions: $conversions
      lookBackDays: $lookBackDays
      markovOrder: $markovOrder
    ) {
      journeys conversions unattributed withoutRate
      value { amount currency }
      groups {
        channel { externalId name }
        campaign { externalId name }
        spend { amount currency }
        removalEffect
        credit { ...AttributionCreditFacts }
        credits { ...AttributionCreditFacts }
      }
    }
  }

  fragment AttributionCreditFacts on AttributionCredit {
    model conversions share roas
    value { amount currency }
    costPerConversion { amount currency }
  }
`);
