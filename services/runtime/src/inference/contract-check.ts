import type { InferenceModel, TensorSpec } from "./inference-model.ts";
import { ProtocolError } from "./protocol.ts";
import type { TensorValues } from "./tensor-value.ts";

/**
 * Holds a request's tensors against what a model asks for.
 *
 * @throws ProtocolError naming the tensor and the rule it breaks.
 */
export function checkInputs(model: InferenceModel, inputs: TensorValues): void {
  for (const name of Object.keys(inputs))
    if (!model.inputs.some((spec) => spec.name === name))
      throw new ProtocolError(`input ${JSON.stringify(name)}: ${model.name} has no such input.`);
  for (const spec of model.inputs) {
    const what = `input ${JSON.stringify(spec.name)}`;
    const tensor = inputs[spec.name];
    if (tensor === undefined) {
      if (spec.optional === true) continue;
      throw new ProtocolError(`${what}: missing.`);
    }
    if (tensor.datatype !== spec.datatype)
      throw new ProtocolError(`${what}: the datatype is ${spec.datatype}; got ${tensor.datatype}.`);
    if (!fits(tensor.shape, spec))
      throw new ProtocolError(`${what}: the shape is [${spec.shape}], −1 for any size; got [${tensor.shape}].`);
  }
}

/** @throws ProtocolError naming an output that the model does not have. */
export function checkOutputNames(model: InferenceModel, names: readonly string[]): void {
  for (const name of names)
    if (!model.outputs.some((spec) => spec.name === name))
      throw new ProtocolError(`output ${JSON.stringify(name)}: ${model.name} has no such output.`);
}

function fits(shape: readonly number[], spec: TensorSpec): boolean {
  return shape.length === spec.shape.length && spec.shape.every((size, axis) => size === -1 || size === shape[axis]);
}
