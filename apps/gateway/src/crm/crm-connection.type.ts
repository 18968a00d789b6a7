import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../node/node.type.ts";
import { DateTimeScalar } from "../scalars/date-time.scalar.ts";
import { CrmFieldMapping } from "./crm-mapping.type.ts";
import { CrmConnectionStatus, CrmMatchBy } from "./crm-words.enum.ts";

@ObjectType("CrmSettingValue", { description: "What a connector was given, unless it is a secret." })
export class CrmSettingValue {
  @Field(() => String, { description: "The setting's name." })
  name!: string;

  @Field(() => String, { description: "Its value." })
  value!: string;
}

@ObjectType("CrmConnection", { implements: Node, description: "A CRM that customers are kept in step with." })
export class CrmConnection extends Node {
  /** Key inside `id`. */
  key!: string;

  /** What the record keeps of `createdBy`, which a loader reads. */
  createdByReference!: string | null;

  @Field(() => String, { description: "What the organisation calls it." })
  name!: string;

  @Field(() => String, { description: "The connector's name." })
  connector!: string;

  @Field(() => String, { description: "What people call the connector." })
  connectorLabel!: string;

  @Field(() => String, { description: 'What of the CRM are customers, such as "contacts".' })
  object!: string;

  @Field(() => String, { nullable: true, description: "How the CRM calls the account; null where it does not tell." })
  account!: string | null;

  @Field(() => CrmConnectionStatus, { description: "Whether it runs." })
  status!: keyof typeof CrmConnectionStatus;

  @Field(() => [CrmSettingValue], { description: "What the connector was given, less secrets." })
  settings!: CrmSettingValue[];

  @Field(() => [CrmFieldMapping], { description: "Which field is which, in the order that a person gave them." })
  mappings!: CrmFieldMapping[];

  @Field(() => String, {
    nullable: true,
    description: "The CRM's field by which records and customers find each other; null until it is mapped.",
  })
  matchField!: string | null;

  @Field(() => CrmMatchBy, { description: "What of customers it is compared with." })
  matchBy!: CrmMatchBy;

  @Field(() => Boolean, { description: "Whether records without a customer become customers." })
  createsHere!: boolean;

  @Field(() => Boolean, { description: "Whether customers without a record become records." })
  createsThere!: boolean;

  @Field(() => Int, { nullable: true, description: "Minutes between two runs; null: by hand." })
  scheduleMinutes!: number | null;

  @Field(() => Int, { description: "Customers that are linked with a record." })
  linkedCustomers!: number;

  @Field(() => Int, { description: "Grows with every change; mutations refuse one that is out of date." })
  version!: number;

  @Field(() => DateTimeScalar, { description: "When it was connected." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it was last changed." })
  updatedAt!: Date;
}
