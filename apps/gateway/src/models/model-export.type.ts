import { Field, ObjectType } from "type-graphql";
import { Remark } from "../remarks/remark.type.ts";
import { ModelVersion } from "./model-version.type.ts";

@ObjectType("ModelExport", {
  description: "A model version as an ONNX file, which ONNX Runtime, NVIDIA Triton and KServe load.",
})
export class ModelExport {
  @Field(() => ModelVersion, { description: "The version that the file is made of." })
  modelVersion!: ModelVersion;

  @Field(() => String, {
    nullable: true,
    description: "GET the file here, with the same credentials; null when there is none, and `refusal` says why.",
  })
  downloadUrl!: string | null;

  @Field(() => String, { description: "What the file is called." })
  fileName!: string;

  @Field(() => Remark, { nullable: true, description: "Why the version cannot be exported; null when it can." })
  refusal!: Remark | null;
}
