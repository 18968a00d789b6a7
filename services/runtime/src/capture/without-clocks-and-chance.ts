import { CaptureError } from "./capture-error.ts";

/**
 * Runs a function in which JavaScript's clocks and random numbers throw: a step that is recorded with them would see the
 * same time, and draw the same numbers, for ever.
 */
export function withoutClocksAndChance<Result>(run: () => Result): Result {
  const { random } = Math;
  const { now } = performance;
  const { Date: realDate } = globalThis;
  Math.random = () => {
    throw drawnInside("Math.random");
  };
  performance.now = () => {
    throw clockReadInside("performance.now");
  };
  globalThis.Date = new Proxy(realDate, {
    apply() {
      throw clockReadInside("Date()");
    },
    construct(target, given, made) {
      if (given.length === 0) throw clockReadInside("new Date()");
      return Reflect.construct(target, given, made) as Date;
    },
    get(target, name) {
      if (name === "now") throw clockReadInside("Date.now");
      return Reflect.get(target, name);
    },
  });
  try {
    return run();
  } finally {
    Math.random = random;
    performance.now = now;
    globalThis.Date = realDate;
  }
}

export function drawnInside(what: string): CaptureError {
  return new CaptureError(
    `The step draws random numbers (${what}), which would be the same in every step; declare them as the model's noise, ` +
      "which are inputs",
  );
}

function clockReadInside(what: string): CaptureError {
  return new CaptureError(
    `The step reads the clock (${what}), which would stand still in every step; pass the time as an input`,
  );
}
