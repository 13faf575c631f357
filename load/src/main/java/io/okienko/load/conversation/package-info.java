/** What must always hold for a conversation, told from what its customer and its agent read. */
package io.okienko.load.conversation;
