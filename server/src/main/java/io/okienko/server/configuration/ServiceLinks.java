package io.okienko.server.configuration;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The variables that Kubernetes puts into the environment of every container for every service of
 * its namespace, unless it is told not to. A service of the name {@code okienko} makes them look
 * like settings.
 */
final class ServiceLinks {
  private static final String HOST = "_SERVICE_HOST";

  private final Set<String> services;

  /** The links that an environment of these names has: each service has a host among them. */
  ServiceLinks(Set<String> variables) {
    this.services =
        variables.stream()
            .filter(name -> name.endsWith(HOST))
            .map(name -> name.substring(0, name.length() - HOST.length()))
            .collect(Collectors.toSet());
  }

  /** Whether it is one of them, such as {@code OKIENKO_PORT_8080_TCP}. */
  boolean contains(String variable) {
    return services.stream()
        .anyMatch(service ->
            variable.startsWith(service + "_SERVICE_")
                || variable.equals(service + "_PORT")
                || variable.startsWith(service + "_PORT_"));
  }
}
