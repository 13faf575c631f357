/**
 * Servers that work on one database tell each other that something happened. Nothing that matters
 * is kept here: a server that is cut off goes on, and finds in the database what it was not told.
 */
package io.okienko.cluster;
