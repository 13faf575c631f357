/**
 * A text classifier that knows nothing of intents: short texts in, a probability for each category
 * out.
 */
package io.okienko.bot.classifier;
