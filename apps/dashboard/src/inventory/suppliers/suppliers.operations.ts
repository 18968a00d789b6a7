import { graphql } from "../../gql/gql.ts";

export const suppliersQuery = graphql(`
  query Suppliers($filter: SupplierFilter!, $order: SupplierOrder!, $after: String) {
    suppliers(filter: $filter, order: $order, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes {
        id externalId name country active leadTimeDays
        performance {
          statedDays leadTimeMeanDays leadTimeDeviationDays observations onTimeShare deliveredShare openOrders lateOrders
        }
        scorecard {
          spend { currency ordered }
          deliveries { orders fillShare onTimeShare leadTimeP90Days }
        }
      }
    }
  }
`);

export const supplierQuery = graphql(`
  query Supplier($externalId: String!) {
    supplier(externalId: $externalId) {
      id externalId name country email active leadTimeDays closedWeekdays
      performance {
        computedAt statedDays leadTimeMeanDays leadTimeDeviationDays observations onTimeShare deliveredShare openOrders
        lateOrders leadTimeDays leadTimeProbabilities
      }
      scorecard {
        months
        spend { currency start ordered received }
        deliveries { orders receipts fillShare onTimeShare leadTimeMeanDays leadTimeP90Days }
        priceChanges { date change product { id name externalId } before { amount currency } after { amount currency } }
      }
      products(first: 100) {
        totalCount
        nodes {
          supplierSku preferred active minimumQuantity orderMultiple leadTimeDays capacityQuantity capacityPeriodDays
          product { id name externalId unit }
          unitCost { amount currency }
          priceBreaks { quantity unitCost { amount currency } }
        }
      }
    }
  }
`);
