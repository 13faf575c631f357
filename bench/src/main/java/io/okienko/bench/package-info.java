/** What understanding a message costs, each time beside a bare Lucene query in the same run. */
package io.okienko.bench;
