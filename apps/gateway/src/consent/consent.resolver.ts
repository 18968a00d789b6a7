import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { Customer } from "../customers/customer.type.ts";
import { Consent } from "./consent.type.ts";
import { consentHistoryByCustomerKey, consentsByCustomerKey } from "./consents.loader.ts";
import { CustomerConsentSetInput, CustomerConsentSetPayload, customerConsentSet } from "./customer-consent-set.ts";

@Resolver(() => Consent)
export class ConsentResolver {
  // Whoever deals with customers in person is told what they decided, and may write it down.
  @Authorized<Permission>("customers:personal")
  @Mutation(() => CustomerConsentSetPayload, { description: "Writes down what a customer agreed to or refused." })
  customerConsentSet(
    @Arg("input", () => CustomerConsentSetInput, { description: "The decisions." }) input: CustomerConsentSetInput,
    @Ctx() context: RequestContext,
  ): Promise<CustomerConsentSetPayload> {
    return customerConsentSet(input, context);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who wrote it down; null for an import." })
  recordedBy(@Root() { recordedByKey }: Consent, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(recordedByKey, context);
  }
}

/** What consent adds to a customer; here, because customers know nothing of it. */
@Resolver(() => Customer)
export class CustomerConsentResolver {
  @FieldResolver(() => [Consent], {
    description: "What the customer decided last about each purpose; a purpose without a decision is not agreed to.",
  })
  consents(@Root() { key }: Customer, @Ctx() { loaders }: RequestContext): Promise<Consent[]> {
    return loaders.of(consentsByCustomerKey).load(key);
  }

  @FieldResolver(() => [Consent], { description: "Every decision that was told, latest first; 200 at most." })
  consentHistory(@Root() { key }: Customer, @Ctx() { loaders }: RequestContext): Promise<Consent[]> {
    return loaders.of(consentHistoryByCustomerKey).load(key);
  }
}
