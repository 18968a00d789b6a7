import { Field, Int, ObjectType } from "type-graphql";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { DecimalScalar } from "../scalars/decimal.scalar.ts";

@ObjectType("PurchaseReceiptLine", { description: "One product of a delivery." })
export class PurchaseReceiptLine {
  /** Key of `product`, which a loader reads. */
  productKey!: string;

  @Field(() => Int, { description: "Where the line stands in the delivery, from 1." })
  lineNumber!: number;

  @Field(() => DecimalScalar, { description: "How many units arrived." })
  quantity!: string;
}

@ObjectType("PurchaseReceipt", { description: "A delivery on a purchase order." })
export class PurchaseReceipt {
  /** Key of the receipt, by which a loader reads its `lines`. */
  key!: string;

  /** What the record keeps of `receivedBy`, which a loader reads. */
  receivedByReference!: string | null;

  @Field(() => String, { description: "Number of the delivery note, unique within the organisation." })
  externalId!: string;

  @Field(() => DateTimeScalar, { description: "When it arrived." })
  receivedAt!: Date;
}
