import type { CrmRunKind as StoredRunKind, CrmStatus as StoredStatus } from "@bellwether/crm-connectors/contract";
import type { FieldMapping } from "@bellwether/crm-connectors/model/field-mapping";
import type { DateFormat, Transformation } from "@bellwether/crm-connectors/model/transformation";
import { describedEnum } from "../schema/described-enum.ts";

export const CrmConnectionStatus = describedEnum<StoredStatus>("CrmConnectionStatus", "Whether a connection runs.", {
  READY: "It runs when it is due or asked for.",
  PAUSED: "It runs once somebody resumes it.",
  UNAUTHORISED: "The CRM refused the credentials; it runs when somebody asks, or entered others.",
});

export const CrmDirection = describedEnum<FieldMapping["direction"]>("CrmDirection", "Which way a field's values go.", {
  BOTH: "From either side to the other.",
  IN: "From the CRM alone.",
  OUT: "To the CRM alone.",
});

export const CrmWinner = describedEnum<FieldMapping["winner"]>(
  "CrmWinner",
  "Whose value counts where both sides changed a field.",
  { CRM: "The CRM's.", BELLWETHER: "Ours.", NEWEST: "The side that was changed last." },
);

export const CrmMatchBy = describedEnum("CrmMatchBy", "What of customers records are matched with.", {
  EXTERNAL_ID: "The customer's external id.",
  EMAIL: "The customer's e-mail address, in whatever case.",
});
export type CrmMatchBy = keyof typeof CrmMatchBy;

export const CrmTransformationKind = describedEnum<Transformation["kind"]>(
  "CrmTransformationKind",
  "What is done to a value on its way in; on its way out it is undone as far as it can be.",
  {
    TRIM: "White space at both ends goes.",
    LOWER_CASE: "Letters become small.",
    DEFAULT: "Nothing becomes `value`.",
    MAP_VALUES: "Words in `there` become those in `here`.",
    JOIN_NAME: "Given name and family name become one name.",
    DATE: "A date of `format` becomes an ISO day.",
    NUMBER: "Text becomes a number.",
    CURRENCY: "An amount with its currency becomes the number.",
    BOOLEAN: "Yes and no, in several languages, become true and false.",
  },
);

export const CrmNameOrder = describedEnum("CrmNameOrder", "How the parts of a name stand.", {
  GIVEN_FIRST: "As in Ada Lovelace.",
  FAMILY_FIRST: "As in 王小明.",
});
export type CrmNameOrder = keyof typeof CrmNameOrder;

export const CrmDateFormat = describedEnum<DateFormat>("CrmDateFormat", "How dates stand in the CRM.", {
  ISO: "2026-03-29, or a time of that form.",
  EPOCH_MS: "Milliseconds since 1970.",
  DMY: "29/03/2026.",
  MDY: "03/29/2026.",
});

export const CrmOtherwise = describedEnum("CrmOtherwise", "What becomes of words that a mapping does not list.", {
  KEEP: "They stay.",
  REFUSE: "Their record is refused.",
});
export type CrmOtherwise = keyof typeof CrmOtherwise;

export const CrmRunKind = describedEnum<StoredRunKind>("CrmRunKind", "What a run is for.", {
  SYNC: "It writes to both sides.",
  DRY_RUN: "It tells what it would write, and writes nothing.",
});

export const CrmRunStatus = describedEnum("CrmRunStatus", "Where a run stands.", {
  RUNNING: "It waits or is under way.",
  COMPLETED: "Both sides are in step.",
  STOPPED: "It ended early; the next run goes on from there.",
  FAILED: "It cannot go on until something is changed; `failure` says what.",
});
export type CrmRunStatus = keyof typeof CrmRunStatus;

export const CrmSide = describedEnum("CrmSide", "Where something is written.", {
  BELLWETHER: "Here.",
  CRM: "There.",
});
export type CrmSide = keyof typeof CrmSide;

export const CrmItemAction = describedEnum("CrmItemAction", "What became of a record.", {
  CREATED: "It is new on that side.",
  UPDATED: "It was changed on that side.",
  REFUSED: "That side refused it; `message` says why.",
  GONE: "It was deleted in the CRM; the customer stays.",
  MERGED: "The CRM merged it into another, and so were the customers.",
});
export type CrmItemAction = keyof typeof CrmItemAction;
