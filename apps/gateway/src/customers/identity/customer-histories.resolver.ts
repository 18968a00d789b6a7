import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { authorOf } from "../../authors/author.loader.ts";
import { Author } from "../../authors/author.type.ts";
import type { RequestContext } from "../../context.ts";
import { JsonObjectScalar } from "../../scalars/json-object.scalar.ts";
import { customerByKey } from "../customer.loader.ts";
import { Customer } from "../customer.type.ts";
import { CustomerMerge } from "../merge/customer-merge.type.ts";
import {
  CustomersMergeInput,
  CustomersMergePayload,
  CustomersUnmergeInput,
  customersMerge,
  customersUnmerge,
} from "../merge/customers-merge.ts";
import { personal } from "../personal.ts";
import { identitiesByCustomerKey, mergesByCustomerKey } from "./customer-histories.loader.ts";
import {
  CustomerIdentifyInput,
  CustomerIdentifyPayload,
  CustomerUnidentifyInput,
  customerIdentify,
  customerUnidentify,
} from "./customer-identify.ts";
import { CustomerIdentity } from "./customer-identity.type.ts";

/** Who a customer is besides the key: visitors, and customers who turned out to be the same. */
@Resolver(() => Customer)
export class CustomerHistoriesResolver {
  @FieldResolver(() => JsonObjectScalar, {
    nullable: true,
    description:
      "The organisation's own fields of the customer; null for callers who may not see who customers are (see `masked`).",
  })
  attributes(@Root() { key, attributes }: Customer, @Ctx() context: RequestContext): Record<string, unknown> | null {
    return personal(context, key, "attributes", attributes);
  }

  @FieldResolver(() => Customer, {
    nullable: true,
    description: "The customer whom this one was merged into and whose its orders and events are; null for others.",
  })
  mergedInto(@Root() { mergedIntoKey }: Customer, @Ctx() context: RequestContext): Promise<Customer | null> | null {
    return mergedIntoKey === null ? null : context.loaders.of(customerByKey).load(mergedIntoKey);
  }

  @FieldResolver(() => [CustomerIdentity], {
    description: "Visitors known to be the customer, those that were taken back too, latest first; at most 100.",
  })
  identities(@Root() { key }: Customer, @Ctx() context: RequestContext): Promise<CustomerIdentity[]> {
    return context.loaders.of(identitiesByCustomerKey).load(key);
  }

  @FieldResolver(() => [CustomerMerge], {
    description: "Merges the customer was in, those that were undone too, latest first; at most 100.",
  })
  merges(@Root() { key }: Customer, @Ctx() context: RequestContext): Promise<CustomerMerge[]> {
    return context.loaders.of(mergesByCustomerKey).load(key);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => CustomersMergePayload, {
    description: "Makes two customers one: orders and events go to the one kept, and come back when it is undone.",
  })
  customersMerge(
    @Arg("input", () => CustomersMergeInput, { description: "Which two." }) input: CustomersMergeInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomersMergePayload> {
    return customersMerge(input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => CustomersMergePayload, { description: "Undoes the merge of a customer into another." })
  customersUnmerge(
    @Arg("input", () => CustomersUnmergeInput, { description: "Which one." }) input: CustomersUnmergeInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomersMergePayload> {
    return customersUnmerge(input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => CustomerIdentifyPayload, {
    description: "Says which customer an anonymous visitor is: what they did and will do is the customer's.",
  })
  customerIdentify(
    @Arg("input", () => CustomerIdentifyInput, { description: "Who is who." }) input: CustomerIdentifyInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerIdentifyPayload> {
    return customerIdentify(input, context);
  }

  @Authorized<Permission>("data:import")
  @Mutation(() => CustomerIdentifyPayload, {
    description: "Takes back who a visitor is: events that do not name the customer themselves are nobody's again.",
  })
  customerUnidentify(
    @Arg("input", () => CustomerUnidentifyInput, { description: "Which visitor." }) input: CustomerUnidentifyInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerIdentifyPayload> {
    return customerUnidentify(input, context);
  }
}

@Resolver(() => CustomerIdentity)
export class CustomerIdentityResolver {
  @FieldResolver(() => Author, { nullable: true, description: "Who said so; null where events did." })
  linkedBy(@Root() identity: CustomerIdentity, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(identity.linkedByReference, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who took it back; null while it holds." })
  unlinkedBy(@Root() identity: CustomerIdentity, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(identity.unlinkedByReference, context);
  }
}

@Resolver(() => CustomerMerge)
export class CustomerMergeResolver {
  @FieldResolver(() => Customer, { nullable: true, description: "The customer who was kept." })
  kept(@Root() { keptKey }: CustomerMerge, @Ctx() context: RequestContext): Promise<Customer | null> {
    return context.loaders.of(customerByKey).load(keptKey);
  }

  @FieldResolver(() => Customer, { nullable: true, description: "The customer who went into the other." })
  merged(@Root() { mergedKey }: CustomerMerge, @Ctx() context: RequestContext): Promise<Customer | null> {
    return context.loaders.of(customerByKey).load(mergedKey);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who merged them." })
  mergedBy(@Root() merge: CustomerMerge, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(merge.mergedByReference, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who undid it; null while it holds." })
  undoneBy(@Root() merge: CustomerMerge, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(merge.undoneByReference, context);
  }
}
