import { importLimits } from "@bellwether/data-import/contract";
import { forgetVisitor, identifyVisitor } from "@bellwether/data-import/identities/identify-visitor";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../../context.ts";
import { failure } from "../../errors/failure.ts";
import { UserError } from "../../errors/user-error.type.ts";
import { parseKey } from "../../node/global-id.ts";
import { type CustomerRow, customerColumns, toCustomer } from "../customer.row.ts";
import { Customer } from "../customer.type.ts";
import { identityErrors } from "./identity-refusal.ts";

@InputType("CustomerIdentifyInput", { description: "Who an anonymous visitor is." })
export class CustomerIdentifyInput {
  @Field(() => String, { description: "The visitor's or device's id, as events name it." })
  anonymousId!: string;

  @Field(() => ID, { description: "The customer who it is." })
  customerId!: string;
}

@InputType("CustomerUnidentifyInput", { description: "Which visitor is not who they were taken for." })
export class CustomerUnidentifyInput {
  @Field(() => String, { description: "The visitor's or device's id, as events name it." })
  anonymousId!: string;
}

@ObjectType("CustomerIdentifyPayload", { description: "What became of saying who a visitor is." })
export class CustomerIdentifyPayload {
  @Field(() => Customer, {
    nullable: true,
    description: "The customer who the visitor is, or was taken for; null when nothing was changed.",
  })
  customer!: Customer | null;

  @Field(() => Int, { description: "Events of the visitor that became the customer's." })
  eventsAdopted!: number;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Says who a visitor is. */
export function customerIdentify(
  { anonymousId, customerId }: CustomerIdentifyInput,
  context: RequestContext,
): Promise<CustomerIdentifyPayload> {
  const customer = parseKey("Customer", customerId, "input.customerId");
  return answer(anonymousId, context, async (db, visitor) => ({
    customer,
    eventsAdopted: await identifyVisitor(db, { ...visitor, customerId: customer }),
  }));
}

/** Takes back who a visitor is. */
export function customerUnidentify(
  { anonymousId }: CustomerUnidentifyInput,
  context: RequestContext,
): Promise<CustomerIdentifyPayload> {
  return answer(anonymousId, context, async (db, visitor) => ({
    customer: await forgetVisitor(db, visitor),
    eventsAdopted: 0,
  }));
}

async function answer(
  text: string,
  { door, caller }: RequestContext,
  act: (
    db: EntityManager,
    visitor: { anonymousId: string; by: string },
  ) => Promise<{ customer: string; eventsAdopted: number }>,
): Promise<CustomerIdentifyPayload> {
  const anonymousId = text.trim();
  if (anonymousId === "" || anonymousId.length > importLimits.maxIdLength) {
    const facts = { maximum: importLimits.maxIdLength, length: anonymousId.length };
    const refusal = failure(caller.locale, "visitor.id-length", ["anonymousId"], facts);
    return { customer: null, eventsAdopted: 0, userErrors: [refusal] };
  }
  try {
    return await door.write(caller.tenantId, async (db) => {
      const { customer, eventsAdopted } = await act(db, { anonymousId, by: caller.id });
      const [row]: [CustomerRow] = await db.query(`SELECT ${customerColumns} FROM customer u WHERE u.id = $1`, [
        customer,
      ]);
      return { customer: toCustomer(row), eventsAdopted, userErrors: [] };
    });
  } catch (error) {
    return { customer: null, eventsAdopted: 0, userErrors: identityErrors(error, caller.locale) };
  }
}
