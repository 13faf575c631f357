/** Counting and timing, without coordinated omission. */
package io.okienko.load.measure;
