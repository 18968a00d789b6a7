import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { parseKey, parseOptionalKey } from "../node/global-id.ts";
import { MediaMix, MediaMixComparison, MediaMixRecovery } from "./media-mix.type.ts";
import { compareChannels } from "./media-mix-compare.ts";
import { readMediaMix, readRecovery } from "./media-mix-read.ts";

@Resolver(() => MediaMix)
export class MediaMixResolver {
  @Authorized<Permission>("campaigns:read")
  @Query(() => MediaMix, {
    nullable: true,
    description: "Which channel brought what, and how sure that is; null before the first media-mix model.",
  })
  mediaMix(
    @Arg("modelVersionId", () => ID, {
      nullable: true,
      description: "The version to show; the champion when not given, or the newest where none converged.",
    })
    modelVersionId: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<MediaMix | null> {
    return readMediaMix(context.db, parseOptionalKey("ModelVersion", modelVersionId, "modelVersionId"));
  }

  @Authorized<Permission>("campaigns:read")
  @Query(() => MediaMixComparison, {
    nullable: true,
    description: "What changed between two fits of the media mix; null where one of them is not there.",
  })
  async mediaMixComparison(
    @Arg("before", () => ID, { description: "The earlier version." }) before: string,
    @Arg("after", () => ID, { description: "The later version." }) after: string,
    @Ctx() context: RequestContext,
  ): Promise<MediaMixComparison | null> {
    const keys = [parseKey("ModelVersion", before, "before"), parseKey("ModelVersion", after, "after")] as const;
    const [earlier, later] = [await readMediaMix(context.db, keys[0]), await readMediaMix(context.db, keys[1])];
    if (earlier === null || later === null) return null;
    const versions = context.loaders.of(modelVersionByKey);
    return {
      before: await versions.load(keys[0]),
      after: await versions.load(keys[1]),
      channels: compareChannels(earlier, later),
    };
  }

  @FieldResolver(() => ModelVersion, {
    nullable: true,
    description: "The version that says it, with its window of data.",
  })
  modelVersion(
    @Root() { modelVersionKey }: MediaMix,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ModelVersion | null> {
    return loaders.of(modelVersionByKey).load(modelVersionKey);
  }

  @FieldResolver(() => [MediaMixRecovery], {
    description:
      "Its self-test by paid channel, what an experiment would teach most about first; empty before that was run.",
  })
  recovery(@Root() { modelVersionKey }: MediaMix, @Ctx() { db }: RequestContext): Promise<MediaMixRecovery[]> {
    return readRecovery(db, modelVersionKey);
  }
}
