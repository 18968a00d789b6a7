import type { Permission } from "@bellwether/schema/contracts/permissions";
import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../context.ts";
import { modelVersionByKey } from "../models/model-version.loader.ts";
import { ModelVersion } from "../models/model-version.type.ts";
import { demandWhatIf } from "./demand-what-if.ts";
import { DemandWhatIf, DemandWhatIfInput } from "./demand-what-if.type.ts";

@Resolver(() => DemandWhatIf)
export class DemandWhatIfResolver {
  @Authorized<Permission>("data:read")
  @Query(() => DemandWhatIf, { description: "What would be expected if recent demand had been another." })
  demandWhatIf(
    @Arg("input", () => DemandWhatIfInput, { description: "The question." }) input: DemandWhatIfInput,
    @Ctx() context: RequestContext,
  ): Promise<DemandWhatIf> {
    return demandWhatIf(input, context);
  }

  @FieldResolver(() => ModelVersion, { description: "The model that answered." })
  modelVersion(@Root() answer: DemandWhatIf, @Ctx() context: RequestContext): Promise<ModelVersion | null> {
    return context.loaders.of(modelVersionByKey).load(answer.modelVersionKey);
  }
}
