import { env } from "@tensorflow/tfjs";

// TensorFlow.js greets on standard output, where `--json` answers go, and recommends packages we choose ourselves.
// Its production flag guards nothing but such messages.
env().set("PROD", true);

/**
 * TensorFlow.js, the only import of it. The whole of `@tensorflow/tfjs`, because `tfjs-core` alone registers
 * no gradients in Node. Which backend computes is chosen by `engine.ts`.
 */
export * as tf from "@tensorflow/tfjs";
