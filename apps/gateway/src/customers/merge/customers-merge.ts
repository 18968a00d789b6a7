import { mergeCustomers } from "@bellwether/data-import/identities/merge-customers";
import { unmergeCustomers } from "@bellwether/data-import/identities/unmerge-customers";
import { Field, ID, InputType, ObjectType } from "type-graphql";
import type { EntityManager } from "typeorm";
import type { RequestContext } from "../../context.ts";
import { UserError } from "../../errors/user-error.type.ts";
import { parseKey } from "../../node/global-id.ts";
import { type CustomerRow, customerColumns, toCustomer } from "../customer.row.ts";
import { Customer } from "../customer.type.ts";
import { identityErrors } from "../identity/identity-refusal.ts";
import { type CustomerMergeRow, mergeColumns, toCustomerMerge } from "./customer-merge.row.ts";
import { CustomerMerge } from "./customer-merge.type.ts";

@InputType("CustomersMergeInput", { description: "Which two customers are one." })
export class CustomersMergeInput {
  @Field(() => ID, { description: "The customer who stays." })
  keptId!: string;

  @Field(() => ID, { description: "The customer whose orders and events go to the other." })
  mergedId!: string;
}

@InputType("CustomersUnmergeInput", { description: "Which merge to undo." })
export class CustomersUnmergeInput {
  @Field(() => ID, { description: "The customer who was merged into another." })
  mergedId!: string;
}

@ObjectType("CustomersMergePayload", { description: "What became of merging customers, or of undoing it." })
export class CustomersMergePayload {
  @Field(() => Customer, {
    nullable: true,
    description: "The customer who stays, or who is on their own again; null when nothing was changed.",
  })
  customer!: Customer | null;

  @Field(() => CustomerMerge, { nullable: true, description: "The merge; null when nothing was changed." })
  merge!: CustomerMerge | null;

  @Field(() => [UserError], { description: "Why nothing was changed; empty on success." })
  userErrors!: UserError[];
}

/** Makes two customers one. */
export function customersMerge(
  { keptId, mergedId }: CustomersMergeInput,
  context: RequestContext,
): Promise<CustomersMergePayload> {
  const kept = parseKey("Customer", keptId, "input.keptId");
  const merged = parseKey("Customer", mergedId, "input.mergedId");
  const by = context.caller.id;
  return answer(context, kept, (db) => mergeCustomers(db, { keptId: kept, mergedId: merged, by }));
}

/** Makes a customer who was merged into another their own again. */
export function customersUnmerge(
  { mergedId }: CustomersUnmergeInput,
  context: RequestContext,
): Promise<CustomersMergePayload> {
  const merged = parseKey("Customer", mergedId, "input.mergedId");
  return answer(context, merged, (db) => unmergeCustomers(db, { mergedId: merged, by: context.caller.id }));
}

async function answer(
  { door, caller }: RequestContext,
  shown: string,
  act: (db: EntityManager) => Promise<string>,
): Promise<CustomersMergePayload> {
  try {
    return await door.write(caller.tenantId, async (db) => {
      const id = await act(db);
      const [merge]: [CustomerMergeRow] = await db.query(
        `SELECT ${mergeColumns} FROM customer_merge m WHERE m.id = $1`,
        [id],
      );
      const [customer]: [CustomerRow] = await db.query(`SELECT ${customerColumns} FROM customer u WHERE u.id = $1`, [
        shown,
      ]);
      return { customer: toCustomer(customer), merge: toCustomerMerge(merge), userErrors: [] };
    });
  } catch (error) {
    return { customer: null, merge: null, userErrors: identityErrors(error, caller.locale) };
  }
}
