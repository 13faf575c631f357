/** Sentence encoders on ONNX Runtime: those that are shipped, and any that an operator names. */
package io.okienko.encoder;
