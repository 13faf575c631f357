/** What virtual customers ask. */
package io.okienko.load.question;
