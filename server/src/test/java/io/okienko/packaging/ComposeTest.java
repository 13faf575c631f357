package io.okienko.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.server.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The file for Docker Compose fits the servers that it starts. */
final class ComposeTest {
  private static JsonNode compose;

  @TempDir private Path folder;

  /** Jackson does not merge what stands at {@code <<}. */
  @BeforeAll
  static void read() throws IOException {
    Object merged = new Yaml().load(PackagingFiles.text("compose/compose.yaml"));
    compose = new com.fasterxml.jackson.databind.ObjectMapper().valueToTree(merged);
  }

  private static JsonNode service(String name) {
    return compose.path("services").path(name);
  }

  private Configuration configuration(String server) throws IOException {
    Map<String, String> environment = new HashMap<>();
    service(server)
        .path("environment")
        .properties()
        .forEach(variable -> environment.put(variable.getKey(), variable.getValue().asText()));
    return PackagingFiles.configuration(environment, folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"okienko1", "okienko2", "okienko3"})
  void every_server_takes_its_settings_and_is_a_member(String server) throws IOException {
    var configuration = configuration(server);
    assertThat(configuration.data().shownUrl()).contains("//db/okienko");
    assertThat(configuration.cluster().orElseThrow().host()).isEqualTo(server);
    assertThat(configuration.cluster().orElseThrow().members()).contains(server).hasSize(3);
  }

  @Test
  void the_balancer_sends_to_every_server_and_is_believed() throws IOException {
    String balancer = PackagingFiles.text("compose/haproxy.cfg");
    for (String server : List.of("okienko1", "okienko2", "okienko3")) {
      int port = configuration(server).http().port();
      assertThat(balancer).contains("server " + server + " " + server + ":" + port);
      assertThat(service(server).path("read_only").asBoolean()).isTrue();
      assertThat(service(server).at("/cap_drop/0").asText()).isEqualTo("ALL");
    }
    assertThat(balancer).contains("GET /health/ready", "option forwardfor", "deny");
    assertThat(service("okienko1").at("/environment/OKIENKO_HTTP_TRUSTED_PROXIES"))
        .isEqualTo(service("balancer").at("/networks/inside/ipv4_address"));
  }

  @Test
  void every_secret_is_given() {
    List<String> secrets =
        compose.path("secrets").properties().stream().map(Map.Entry::getKey).toList();
    service("okienko1")
        .path("environment")
        .properties()
        .forEach(variable -> {
          String value = variable.getValue().asText();
          if (value.startsWith("file:")) {
            assertThat(secrets).contains(value.substring("file:/run/secrets/".length()));
          }
        });
  }
}
