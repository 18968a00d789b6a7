import { Field, Float, InputType, Int, ObjectType } from "type-graphql";
import { AbcClass, ServiceMeasure, XyzClass } from "../inventory-class.enum.ts";

@ObjectType("InventoryClassTarget", { description: "What service a class of products is to reach." })
export class InventoryClassTarget {
  @Field(() => AbcClass, { description: "The class by value of demand." })
  abcClass!: AbcClass;

  @Field(() => XyzClass, { description: "The class by how much demand varies." })
  xyzClass!: XyzClass;

  @Field(() => ServiceMeasure, { description: "What service is measured by." })
  serviceMeasure!: ServiceMeasure;

  @Field(() => Float, { nullable: true, description: "What is to be reached, 0 to 1; null for least cost." })
  serviceTarget!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "Changes with every change; null while nobody set it and it is the usual one.",
  })
  version!: string | null;

  @Field(() => Int, { description: "Products at locations that the latest plan put into the class." })
  positionCount!: number;
}

@ObjectType("InventoryServiceSetting", {
  description: "What service a setting asks for, of a product, a location, both, or the whole organisation.",
})
export class InventoryServiceSetting {
  @Field(() => ServiceMeasure, {
    nullable: true,
    description: "What service is measured by; null where a wider setting or the class decides.",
  })
  serviceMeasure!: ServiceMeasure | null;

  @Field(() => Float, {
    nullable: true,
    description: "What is to be reached, 0 to 1; null where a wider setting or the class decides.",
  })
  serviceTarget!: number | null;

  @Field(() => String, { nullable: true, description: "Changes with every change; null where there is no setting." })
  version!: string | null;
}

@InputType("ServiceTargetInput", { description: "What service is to be reached." })
export class ServiceTargetInput {
  @Field(() => ServiceMeasure, { description: "What service is measured by." })
  measure!: ServiceMeasure;

  @Field(() => Float, {
    nullable: true,
    description: "What is to be reached, strictly between 0 and 1; nothing for least cost.",
  })
  target?: number | null;
}

/** What the use cases are given. */
export function serviceOf(input: ServiceTargetInput | null | undefined) {
  return input ? { measure: input.measure, target: input.target ?? null } : null;
}
