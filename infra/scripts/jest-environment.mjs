import { TestEnvironment } from "jest-environment-node";

/**
 * Jest's environment for Node, with Node's own typed arrays: a test file otherwise has others of the same name, and
 * ONNX Runtime, which makes its results natively, takes them for something else (jestjs/jest#7780).
 */
export default class extends TestEnvironment {
  constructor(...settings) {
    super(...settings);
    Object.assign(this.global, { Float32Array, Float64Array, Int32Array, BigInt64Array });
  }
}
