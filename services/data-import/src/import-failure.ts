import type { ImportFailureCode, ImportFailureReport, importFailures } from "./contract.ts";

/** A code with the facts that it declares. */
type CodeAndFacts = {
  [Code in ImportFailureCode]: [
    code: Code,
    facts: Readonly<Record<(typeof importFailures)[Code][number], string | number>>,
  ];
}[ImportFailureCode];

/** Why a whole import cannot be done: expected, told to the user, and kept with the batch as code, facts and message. */
export class ImportFailure extends Error {
  override readonly name = "ImportFailure";
  readonly code: ImportFailureCode;
  readonly facts: ImportFailureReport["facts"];

  constructor(...[code, facts, message]: [...CodeAndFacts, message: string]) {
    super(message);
    this.code = code;
    this.facts = facts;
  }
}
