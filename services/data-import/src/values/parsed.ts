import type { Rule } from "../rules.ts";

/** A broken rule, with the bound that it names, if it names one. */
export interface Broken {
  rule: Rule;
  limit?: number;
}

/** What a cell holds, or the rule that it breaks. */
export type Parsed<Value> = { value: Value; rule?: undefined } | Broken;
