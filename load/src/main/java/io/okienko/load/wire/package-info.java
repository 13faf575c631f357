/** The public API from its clients' end: HTTP, WebSocket, server-sent events, long polls. */
package io.okienko.load.wire;
