import { Field, ID, InputType } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { failure } from "../errors/failure.ts";
import { parseOwnKey } from "../node/global-id.ts";
import { readAnnotation } from "./ad-annotation.row.ts";
import type { AdAnnotationPayload } from "./ad-annotation-create.ts";

@InputType("AdAnnotationDeleteInput", { description: "Which note to delete." })
export class AdAnnotationDeleteInput {
  @Field(() => ID, { description: "The note." })
  annotationId!: string;
}

/** Deletes a note, and gives it back as it was: writing it again is the undo. */
export function adAnnotationDelete(
  { annotationId }: AdAnnotationDeleteInput,
  { door, caller }: RequestContext,
): Promise<AdAnnotationPayload> {
  const key = parseOwnKey("AdAnnotation", annotationId, "input.annotationId");
  return door.write(caller.tenantId, async (db) => {
    const annotation = await readAnnotation(db, key);
    if (annotation === null)
      return { annotation, userErrors: [failure(caller.locale, "annotation.unknown", ["annotationId"])] };
    await db.query("DELETE FROM ad_annotation WHERE id = $1", [key]);
    return { annotation, userErrors: [] };
  });
}
