/** A parameter that a model of stock cannot be computed for. Says which, what rule it breaks and the value received. */
export class InventoryParameterError extends Error {
  override readonly name = "InventoryParameterError";

  constructor(
    /** As the caller knows it, e.g. `leadTime` or `nodes.3.processingTime`. */
    readonly parameter: string,
    /** What holds for every valid value, e.g. "is not negative". */
    readonly rule: string,
    readonly value: unknown,
  ) {
    super(`${parameter} ${rule}; got ${describe(value)}`);
  }
}

function describe(value: unknown): string {
  if (typeof value === "number" || value === undefined) return String(value);
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** @throws InventoryParameterError unless the value is a finite number ≥ 0. */
export function assertNotNegative(parameter: string, value: number): void {
  if (!(Number.isFinite(value) && value >= 0)) {
    throw new InventoryParameterError(parameter, "is a number that is not negative", value);
  }
}

/** @throws InventoryParameterError unless the value is a finite number > 0. */
export function assertPositive(parameter: string, value: number): void {
  if (!(Number.isFinite(value) && value > 0)) {
    throw new InventoryParameterError(parameter, "is a number greater than zero", value);
  }
}

/** @throws InventoryParameterError unless the value is a finite number. */
export function assertFinite(parameter: string, value: number): void {
  if (!Number.isFinite(value)) throw new InventoryParameterError(parameter, "is a finite number", value);
}

/** @throws InventoryParameterError unless the value is a whole number ≥ 0. */
export function assertWhole(parameter: string, value: number): void {
  if (!(Number.isSafeInteger(value) && value >= 0)) {
    throw new InventoryParameterError(parameter, "is a whole number that is not negative", value);
  }
}

/** @throws InventoryParameterError unless 0 < value < 1. */
export function assertProbabilityInside(parameter: string, value: number): void {
  if (!(value > 0 && value < 1)) {
    throw new InventoryParameterError(parameter, "is a probability strictly between 0 and 1", value);
  }
}
