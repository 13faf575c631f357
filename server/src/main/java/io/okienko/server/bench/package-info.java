/** Servers that are started to be measured, and thrown away afterwards. */
package io.okienko.server.bench;
