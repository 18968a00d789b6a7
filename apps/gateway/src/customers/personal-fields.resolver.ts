import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { Customer } from "./customer.type.ts";
import { maySeePersonal, personal } from "./personal.ts";

/** What tells who a customer is: shown to callers with the permission, and each showing noted in the audit log. */
@Resolver(() => Customer)
export class CustomerPersonalResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "The customer's name; null when unknown, and for callers who may not see it (see `masked`).",
  })
  name(@Root() { key, name }: Customer, @Ctx() context: RequestContext): string | null {
    return personal(context, key, "name", name);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "The customer's e-mail address; null when unknown, and for callers who may not see it (see `masked`).",
  })
  email(@Root() { key, email }: Customer, @Ctx() context: RequestContext): string | null {
    return personal(context, key, "email", email);
  }

  @FieldResolver(() => Boolean, {
    description: "Whether this caller is not shown who the customer is: names, addresses and attributes are null then.",
  })
  masked(@Ctx() { caller }: RequestContext): boolean {
    return !maySeePersonal(caller);
  }
}
