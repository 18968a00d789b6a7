import { graphql } from "../../gql/gql.ts";

export const auditLogQuery = graphql(`
  query AuditLog($filter: AuditLogFilter, $after: String) {
    auditLog(filter: $filter, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { sequence occurredAt kind action objectCount fields requestId actor { kind name reference } }
    }
  }
`);

export const auditLogCheckQuery = graphql(`
  query AuditLogCheck {
    auditLogCheck { intact eventCount brokenAt head anchors { number lineCount lastAt cutAt hash genuine } }
  }
`);
