import { graphql } from "../../gql/gql.ts";

graphql(`
  fragment AccuracyFigures on ForecastAccuracy {
    source steps stockoutSteps series mase naiveMase wape naiveWape bias monthError naiveMonthError months coverage50 coverage95
    remarks { code text }
  }
`);

export const demandAccuracyQuery = graphql(`
  query DemandAccuracy($granularity: Granularity!, $filter: DemandAccuracyFilter!, $source: AccuracySource, $worstBy: WorstBy!) {
    demandAccuracy(granularity: $granularity, filter: $filter, source: $source) {
      source granularity realisedSteps from to
      note { code text }
      overall { ...AccuracyFigures }
      calibration { level coverage steps lower upper }
      history { start accuracy { ...AccuracyFigures } }
      versions: history(by: MODEL_VERSION) {
        start
        modelVersion { id version variant }
        accuracy { ...AccuracyFigures }
      }
      byMethod { method accuracy { ...AccuracyFigures } }
      byCategory { category { id path } accuracy { ...AccuracyFigures } }
      byLocation { location { id name } accuracy { ...AccuracyFigures } }
      byLead { lead accuracy { ...AccuracyFigures } }
      byLevel { level accuracy { ...AccuracyFigures } }
      worst(first: 100, by: $worstBy) {
        product { id name externalId }
        location { id name }
        accuracy { ...AccuracyFigures }
      }
    }
  }
`);
