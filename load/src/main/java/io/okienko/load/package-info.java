/** A load generator that knows a server by its public API alone. */
package io.okienko.load;
