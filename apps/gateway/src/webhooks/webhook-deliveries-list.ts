import { ArgsType, Field, ID, InputType } from "type-graphql";
import { FilterConditions } from "../relay/filter-conditions.ts";
import type { ListQuery } from "../relay/list-query.ts";
import { PageArguments } from "../relay/page-arguments.ts";
import { deliveryColumns, deliveryTables } from "./webhook-delivery.row.ts";
import { WebhookDeliveryStatus } from "./webhook-delivery.type.ts";
import { fromEventType, WebhookEventType } from "./webhook-event-type.enum.ts";

@InputType("WebhookDeliveryFilter", { description: "Which deliveries to return; every condition given must hold." })
export class WebhookDeliveryFilter {
  @Field(() => ID, { nullable: true, description: "Only those to this webhook." })
  webhookId?: string | null;

  @Field(() => [WebhookDeliveryStatus], { nullable: true, description: "Only those that stand at one of these." })
  statuses?: WebhookDeliveryStatus[] | null;

  @Field(() => [WebhookEventType], { nullable: true, description: "Only those that tell one of these." })
  eventTypes?: WebhookEventType[] | null;
}

@ArgsType()
export class WebhookDeliveriesArguments extends PageArguments {
  @Field(() => WebhookDeliveryFilter, {
    nullable: true,
    description: "Which to return; all of 30 days when not given.",
  })
  filter?: WebhookDeliveryFilter | null;
}

/** The deliveries that were asked for, latest first. */
export function webhookDeliveriesList(filter: WebhookDeliveryFilter | null): ListQuery {
  const conditions = new FilterConditions();
  conditions.node("d.webhook_id", "Webhook", filter?.webhookId, "filter.webhookId");
  conditions.oneOf("d.status", filter?.statuses);
  conditions.oneOf("e.type", filter?.eventTypes?.map(fromEventType));
  return {
    columns: deliveryColumns,
    from: deliveryTables,
    where: conditions.where,
    parameters: conditions.parameters,
    sort: { sql: "d.created_at", type: "timestamptz", idSql: "d.id", idType: "uuid", descending: true },
  };
}
