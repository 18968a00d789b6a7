import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { authorOf } from "../authors/author.loader.ts";
import { Author } from "../authors/author.type.ts";
import type { RequestContext } from "../context.ts";
import { DayRangeInput } from "../scalars/day-range.input.ts";
import { readAnnotations } from "./ad-annotation.row.ts";
import { AdAnnotation } from "./ad-annotation.type.ts";
import { AdAnnotationCreateInput, AdAnnotationPayload, adAnnotationCreate } from "./ad-annotation-create.ts";
import { AdAnnotationDeleteInput, adAnnotationDelete } from "./ad-annotation-delete.ts";

@Resolver(() => AdAnnotation)
export class AdAnnotationResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => [AdAnnotation], { description: "Notes on these days of ads, by day; at most 1,000." })
  adAnnotations(
    @Arg("range", () => DayRangeInput, { description: "Which days." }) range: DayRangeInput,
    @Ctx() { db }: RequestContext,
  ): Promise<AdAnnotation[]> {
    return readAnnotations(db, range);
  }

  @FieldResolver(() => Author, { nullable: true, description: "Who wrote it." })
  author(@Root() { createdBy }: AdAnnotation, @Ctx() context: RequestContext): Promise<Author | null> {
    return authorOf(createdBy, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => AdAnnotationPayload, {
    description: "Notes something on a day of ads, for everybody who may see them.",
  })
  adAnnotationCreate(
    @Arg("input", () => AdAnnotationCreateInput, { description: "What to note." }) input: AdAnnotationCreateInput,
    @Ctx() context: RequestContext,
  ): Promise<AdAnnotationPayload> {
    return adAnnotationCreate(input, context);
  }

  @Authorized<Permission>("campaigns:manage")
  @Mutation(() => AdAnnotationPayload, { description: "Deletes a note; the answer has it as it was." })
  adAnnotationDelete(
    @Arg("input", () => AdAnnotationDeleteInput, { description: "Which note." }) input: AdAnnotationDeleteInput,
    @Ctx() context: RequestContext,
  ): Promise<AdAnnotationPayload> {
    return adAnnotationDelete(input, context);
  }
}
