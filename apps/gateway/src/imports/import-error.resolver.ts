import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { remarkText } from "../remarks/remark-text.ts";
import { ImportError } from "./import-error.type.ts";

@Resolver(() => ImportError)
export class ImportErrorResolver {
  @FieldResolver(() => String, {
    description: "What is wrong and what to do about it, in the language that the request accepts.",
  })
  message(@Root() { remark }: ImportError, @Ctx() context: RequestContext): string {
    return remarkText(remark, context.caller.locale);
  }
}
