/** What virtual people do: each scenario in classes of its own, and the loops that drive them. */
package io.okienko.load.scenario;
