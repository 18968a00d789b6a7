import type { ImportFailureCode } from "./contract.ts";

/** Why a whole import cannot be done: expected, told to the user, and kept with the batch as code and message. */
export class ImportFailure extends Error {
  override readonly name = "ImportFailure";

  constructor(
    readonly code: ImportFailureCode,
    message: string,
  ) {
    super(message);
  }
}
