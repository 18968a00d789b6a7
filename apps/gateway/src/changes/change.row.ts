import { changeCursor } from "@bellwether/runtime/changes/change-cursor";
import type { ChangesPage, RecordChange } from "@bellwether/runtime/changes/read-changes";
import { globalId, type NodeTypeName } from "../node/global-id.ts";
import type { Change, ChangeConnection, ChangeType } from "./change.type.ts";

/** The public type of a record, by its kind; of a membership it is the customer. */
export const nodeTypes: Record<ChangeType, NodeTypeName> = {
  CUSTOMER: "Customer",
  ORDER: "Order",
  PRODUCT: "Product",
  SUPPLIER: "Supplier",
  LOCATION: "Location",
  PURCHASE_ORDER: "PurchaseOrder",
  SEGMENT_MEMBERSHIP: "Customer",
};

export function toChangeConnection({ changes, end, hasMore }: ChangesPage, isFromStart: boolean): ChangeConnection {
  const nodes = changes.map(toChange);
  return {
    nodes,
    pageInfo: {
      hasNextPage: hasMore,
      hasPreviousPage: !isFromStart,
      startCursor: nodes[0]?.cursor ?? null,
      endCursor: changeCursor(end),
    },
  };
}

function toChange(change: RecordChange): Change {
  return {
    recordKey: change.recordId,
    intoKey: change.intoId,
    cursor: changeCursor(change.place),
    type: change.type,
    action: change.action,
    recordId: globalId(nodeTypes[change.type], change.recordId),
    externalId: change.externalId,
    changedFields: change.fields,
    changedAt: change.changedAt,
  };
}
