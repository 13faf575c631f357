package io.okienko.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.okienko.server.configuration.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest fits the server that it starts. */
final class KubernetesTest {
  private static List<JsonNode> resources;

  @TempDir private Path folder;

  @BeforeAll
  static void read() throws IOException {
    resources = PackagingFiles.yaml("kubernetes/okienko.yaml");
  }

  private static JsonNode resource(String kind, String name) {
    return resources.stream()
        .filter(resource -> resource.path("kind").asText().equals(kind))
        .filter(resource -> resource.at("/metadata/name").asText().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
  }

  private static JsonNode pod() {
    return resource("StatefulSet", "okienko").at("/spec/template/spec");
  }

  private static JsonNode container() {
    return pod().at("/containers/0");
  }

  /** The file and the environment as the server finds them. */
  private Configuration configuration() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("okienko.yaml"),
            resource("ConfigMap", "okienko").at("/data/okienko.yaml").asText());
    Map<String, String> environment = new HashMap<>();
    container()
        .path("env")
        .forEach(variable ->
            environment.put(
                variable.path("name").asText(), variable.path("value").asText("10.244.0.7")));
    return Configuration.of(PackagingFiles.source(environment, folder, file));
  }

  @Test
  void the_server_takes_its_settings() throws IOException {
    var configuration = configuration();
    assertThat(configuration.data().isShared()).isTrue();
    assertThat(configuration.http().metricsToken().isEmpty()).isFalse();
    assertThat(configuration.cluster().orElseThrow().host()).isEqualTo("10.244.0.7");
  }

  @Test
  void every_server_is_a_member() throws IOException {
    int servers = resource("StatefulSet", "okienko").at("/spec/replicas").asInt();
    String service = resource("StatefulSet", "okienko").at("/spec/serviceName").asText();
    assertThat(configuration().cluster().orElseThrow().members())
        .isEqualTo(
            IntStream.range(0, servers).mapToObj(i -> "okienko-" + i + "." + service).toList());
    JsonNode members = resource("Service", service);
    assertThat(members.at("/spec/clusterIP").asText()).isEqualTo("None");
    assertThat(members.at("/spec/publishNotReadyAddresses").asBoolean()).isTrue();
  }

  @Test
  void its_ports_are_those_that_the_server_listens_on() throws IOException {
    var configuration = configuration();
    Map<String, Integer> ports = new HashMap<>();
    container()
        .path("ports")
        .forEach(port -> ports.put(port.path("name").asText(), port.path("containerPort").asInt()));
    assertThat(ports)
        .isEqualTo(
            Map.of(
                "http", configuration.http().port(),
                "cluster", configuration.cluster().orElseThrow().port()));
    assertThat(resource("Service", "okienko").at("/spec/ports/0/targetPort").asText())
        .isEqualTo("http");
  }

  @Test
  void its_probes_ask_what_they_are_meant_to() {
    assertThat(container().at("/startupProbe/httpGet/path").asText()).isEqualTo("/health/live");
    assertThat(container().at("/livenessProbe/httpGet/path").asText()).isEqualTo("/health/live");
    assertThat(container().at("/readinessProbe/httpGet/path").asText()).isEqualTo("/health/ready");
  }

  @Test
  void the_server_may_do_no_more_than_it_has_to() {
    assertThat(pod().path("enableServiceLinks").asBoolean(true)).isFalse();
    assertThat(pod().path("automountServiceAccountToken").asBoolean(true)).isFalse();
    assertThat(pod().at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    JsonNode allowed = container().path("securityContext");
    assertThat(allowed.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(allowed.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(allowed.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
  }

  @Test
  void every_folder_that_is_mounted_is_there() {
    List<String> volumes = pod().path("volumes").findValuesAsText("name");
    container()
        .path("volumeMounts")
        .forEach(mount -> assertThat(volumes).contains(mount.path("name").asText()));
    assertThat(container().path("volumeMounts").findValuesAsText("mountPath"))
        .contains("/data", "/tmp");
  }

  @Test
  void one_server_is_taken_away_at_a_time() {
    JsonNode budget = resource("PodDisruptionBudget", "okienko");
    assertThat(budget.at("/spec/maxUnavailable").asInt()).isEqualTo(1);
    assertThat(budget.at("/spec/selector"))
        .isEqualTo(resource("StatefulSet", "okienko").at("/spec/selector"));
  }
}
