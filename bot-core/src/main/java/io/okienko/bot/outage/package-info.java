/** How operators hear of what fails for a while. */
package io.okienko.bot.outage;
