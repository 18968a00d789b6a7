import type { ImportRule } from "../contract.ts";

/** A broken rule, with the bound that it names, if it names one. */
export interface Broken {
  rule: ImportRule;
  limit?: number;
}

/** What a cell holds, or the rule that it breaks. */
export type Parsed<Value> = { value: Value; rule?: undefined } | Broken;
