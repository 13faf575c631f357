/** Keeps account of what staff read and changed, for those who have to answer for it. */
package io.okienko.bot.audit;
