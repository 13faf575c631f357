/**
 * Keeps out of every store what nobody at the bank needs to read: whole card numbers, PINs,
 * passwords and codes. Knows nothing of conversations: text in, masked text out.
 */
package io.okienko.bot.privacy;
