/** Where messages are understood, they are masked: the platform's one way of doing it, which imports share. */
export { type MaskedText, maskPersonal } from "@bellwether/runtime/masking/mask-personal";
