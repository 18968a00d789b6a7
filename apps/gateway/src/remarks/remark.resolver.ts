import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { Remark } from "./remark.type.ts";
import { remarkText } from "./remark-text.ts";

@Resolver(() => Remark)
export class RemarkResolver {
  @FieldResolver(() => String, { description: "The sentence, in the language that the request accepts." })
  text(@Root() remark: Remark, @Ctx() context: RequestContext): string {
    return remarkText(remark, context.caller.locale);
  }
}
