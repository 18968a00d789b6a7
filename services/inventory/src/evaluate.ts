import { agrees, answerFor, toleranceOf } from "./evaluate/compare-answer.ts";
import { type InventoryInstance, readInstanceFile } from "./evaluate/instance-file.ts";
import { InstanceInput } from "./evaluate/instance-input.ts";
import type { AnswerValue, ModelAnswer } from "./evaluate/model-answer.ts";
import { findTextbookModel } from "./evaluate/textbook-models.ts";
import { InventoryParameterError } from "./model/parameter-error.ts";

/** What became of one instance. */
export interface InstanceEvaluation {
  id: string;
  pass: boolean;
  expected: Readonly<Record<string, unknown>>;
  /** By the names of what is expected; null where the model says nothing of it, or nothing at all. */
  actual: Readonly<Record<string, AnswerValue | null>> | null;
  /** Why no answer is given, where none is. */
  unsupported?: string;
  /** What is wrong with the instance, where something is: its parameter, the rule and the value. */
  error?: string;
}

export interface InventoryEvaluation {
  passed: number;
  /** Answered otherwise than expected, or malformed. */
  failed: number;
  /** Of a model, or asking for an answer, that there is none of here. */
  unsupported: number;
  instances: InstanceEvaluation[];
}

/**
 * Solves every instance of a file of textbook and paper instances and compares the answers with those expected.
 *
 * @throws InstanceFileError where the file is not of that form; a single instance's bad parameters are told with the instance.
 */
export async function evaluateInventoryFile(path: string): Promise<InventoryEvaluation> {
  return evaluateInstances(await readInstanceFile(path));
}

/** The same for instances at hand. */
export function evaluateInstances(list: readonly InventoryInstance[]): InventoryEvaluation {
  const instances = list.map(evaluateInstance);
  const passed = instances.filter(({ pass }) => pass).length;
  const unsupported = instances.filter((instance) => instance.unsupported !== undefined).length;
  return { passed, failed: instances.length - passed - unsupported, unsupported, instances };
}

function evaluateInstance(instance: InventoryInstance): InstanceEvaluation {
  const { id, expected } = instance;
  const input = new InstanceInput(instance.input);
  const found = findTextbookModel(instance.model, input);
  if ("reason" in found) return { id, pass: false, expected, actual: null, unsupported: found.reason };
  try {
    return judge(instance, found.model.solve(input, instance.model.toLowerCase()));
  } catch (error) {
    if (!(error instanceof InventoryParameterError)) throw error;
    return { id, pass: false, expected, actual: null, error: `Instance ${id}: ${inFileWords(error)}` };
  }
}

function judge(instance: InventoryInstance, answer: ModelAnswer): InstanceEvaluation {
  const { id, expected } = instance;
  const tolerance = toleranceOf(instance, answer);
  const names = Object.keys(expected);
  const actual = Object.fromEntries(names.map((name) => [name, answerFor(name, answer) ?? null]));
  const silent = names.find((name) => actual[name] === null);
  if (silent !== undefined) {
    return { id, pass: false, expected, actual, unsupported: `the model does not answer "${silent}"` };
  }
  const pass = names.every(
    (name) =>
      agrees(actual[name], expected[name], tolerance) ||
      (answer.isAsGood?.(name, expected[name], tolerance.relative) ?? false),
  );
  return { id, pass, expected, actual };
}

/** The models name their parameters in camel case, the file in snake case. */
function inFileWords(error: InventoryParameterError): string {
  const name = error.parameter.replaceAll(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before}_${after.toLowerCase()}`,
  );
  return error.message.replace(error.parameter, name);
}
