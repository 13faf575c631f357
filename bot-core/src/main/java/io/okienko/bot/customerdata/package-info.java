/** Hands out and erases what is kept of one customer, when they ask for it. */
package io.okienko.bot.customerdata;
