/** What a message costs as a conversation grows long and a store grows full. */
package io.okienko.bench.history;
