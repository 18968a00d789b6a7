import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { parseKey } from "../node/global-id.ts";
import { type Connection, connectionTypes } from "../relay/connection.type.ts";
import type { CursorRow } from "../relay/keyset.ts";
import { readListPage } from "../relay/list-query.ts";
import { readPage } from "../relay/page.ts";
import { toModelExport } from "./model-export.ts";
import { ModelExport } from "./model-export.type.ts";
import { ModelRollbackInput, ModelRollbackPayload, modelRollback } from "./model-rollback.ts";
import { ModelTrainInput, ModelTrainPayload, modelTrain } from "./model-train.ts";
import { modelVersionByKey } from "./model-version.loader.ts";
import { type ModelVersionRow, toModelVersion } from "./model-version.row.ts";
import { ModelVersion } from "./model-version.type.ts";
import { ModelVersionsArguments, modelVersionsList } from "./model-versions-list.ts";

export const modelVersionConnection = connectionTypes("ModelVersion", "model versions", () => ModelVersion);

@Resolver(() => ModelVersion)
export class ModelVersionResolver {
  @Authorized<Permission>("data:read")
  @Query(() => modelVersionConnection.ConnectionType, {
    description: "The model versions that match, latest first, page by page.",
  })
  modelVersions(
    @Args(() => ModelVersionsArguments) { filter, ...page }: ModelVersionsArguments,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ModelVersion>> {
    return readListPage<ModelVersionRow & CursorRow, ModelVersion>(
      context.db,
      modelVersionsList(filter ?? null),
      readPage(page),
      toModelVersion,
    );
  }

  @Authorized<Permission>("data:read")
  @Query(() => ModelExport, {
    nullable: true,
    description: "One model version as an ONNX file for other inference servers; null when there is no such version.",
  })
  async modelExport(
    @Arg("modelVersionId", () => ID, { description: "The model version." }) modelVersionId: string,
    @Ctx() context: RequestContext,
  ): Promise<ModelExport | null> {
    const key = parseKey("ModelVersion", modelVersionId, "modelVersionId");
    const version = await context.loaders.of(modelVersionByKey).load(key);
    return version === null ? null : toModelExport(version);
  }

  @Authorized<Permission>("models:manage")
  @Mutation(() => ModelTrainPayload, { description: "Starts training; progress arrives on `jobProgress`." })
  modelTrain(
    @Arg("input", () => ModelTrainInput, { description: "Which models." }) input: ModelTrainInput,
    @Ctx() context: RequestContext,
  ): Promise<ModelTrainPayload> {
    return modelTrain(input, context);
  }

  @Authorized<Permission>("models:manage")
  @Mutation(() => ModelRollbackPayload, { description: "Makes the champion's predecessor champion again." })
  modelRollback(
    @Arg("input", () => ModelRollbackInput, { description: "Whose champion." }) input: ModelRollbackInput,
    @Ctx() context: RequestContext,
  ): Promise<ModelRollbackPayload> {
    return modelRollback(input, context);
  }

  @FieldResolver(() => ModelVersion, {
    nullable: true,
    description: "The champion that this version was compared with; null when there was none.",
  })
  parent(@Root() version: ModelVersion, @Ctx() context: RequestContext): Promise<ModelVersion | null> | null {
    return version.parentKey === null ? null : context.loaders.of(modelVersionByKey).load(version.parentKey);
  }
}
