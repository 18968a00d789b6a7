import { demandFields } from "./instance-demand.ts";
import type { InstanceInput } from "./instance-input.ts";
import type { TextbookModel } from "./model-answer.ts";
import { eoqModels } from "./models/eoq-models.ts";
import { lotModels } from "./models/lot-models.ts";
import { networkModels } from "./models/network-models.ts";
import { newsvendorModels } from "./models/newsvendor-models.ts";
import { reorderModels } from "./models/reorder-models.ts";
import { supplyModels } from "./models/supply-models.ts";

/** All models. The first that matches is taken, so special cases come first: "(r,Q) EOQB approximation" is no EOQ. */
const models: readonly TextbookModel[] = [
  ...networkModels,
  ...reorderModels,
  ...supplyModels,
  ...newsvendorModels,
  ...lotModels,
  ...eoqModels,
];

const knownFields = new Set([
  ...models.flatMap(({ fields }) => fields),
  ...demandFields,
  ...[
    "disruption_probability",
    "recovery_probability",
    "time_unit",
    "lead_time_unit",
    "supply_type",
    "name",
    "note",
    "description",
  ],
]);

/** The model of a name, or why there is none: an input that no model knows changes the problem, so it is not ignored. */
export function findTextbookModel(name: string, input: InstanceInput): { model: TextbookModel } | { reason: string } {
  const model = models.find(({ matches }) => matches(name.toLowerCase(), input));
  if (model === undefined) return { reason: `no model is called "${name}"` };
  const unknown = input.names.find((field) => !knownFields.has(field));
  return unknown === undefined ? { model } : { reason: `no model has an input "${unknown}"` };
}
