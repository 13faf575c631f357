/**
 * How hard an answer is to read, by the measure that is published for its language. Every measure
 * has one limit: what somebody reads with ease who went to school until about fifteen, the lower
 * secondary level of WCAG 2.2, success criterion 3.1.5.
 */
package io.okienko.kb.readability;
