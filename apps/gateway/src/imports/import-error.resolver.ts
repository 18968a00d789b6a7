import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { maySeePersonal } from "../customers/personal.ts";
import { remarkText } from "../remarks/remark-text.ts";
import { ImportError } from "./import-error.type.ts";

@Resolver(() => ImportError)
export class ImportErrorResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "The value found, cut at 500 characters; null of files about people for callers who may not see who customers are.",
  })
  value(@Root() { value, ofPeople }: ImportError, @Ctx() { caller }: RequestContext): string | null {
    return ofPeople && !maySeePersonal(caller) ? null : value;
  }

  @FieldResolver(() => String, {
    description: "What is wrong and what to do about it, in the language that the request accepts.",
  })
  message(@Root() { remark }: ImportError, @Ctx() context: RequestContext): string {
    return remarkText(remark, context.caller.locale);
  }
}
