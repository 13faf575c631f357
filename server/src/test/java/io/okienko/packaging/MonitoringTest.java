package io.okienko.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import io.okienko.server.OkienkoServer;
import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.ConfigurationSource;
import io.okienko.storage.database.PostgresqlServer;
import io.okienko.testing.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the alerts and the dashboard ask Prometheus for, a server tells: one with all that has
 * figures, a certificate and a shared database, at which a customer was not answered.
 */
final class MonitoringTest {
  private static final String TOKEN = "only-our-monitoring-knows-it";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("\\b(okienko|jvm|process|system)_[a-z_]+");

  @TempDir private static Path folder;
  private static String scrape;
  private static volatile byte[] garbage;

  @BeforeAll
  static void serve() throws Exception {
    X509Bundle certificate =
        new CertificateBuilder()
            .subject("CN=Test")
            .addSanDnsName("localhost")
            .setIsCertificateAuthority(true)
            .buildSelfSigned();
    try (OkienkoServer server = OkienkoServer.start(configuration(certificate));
        HttpClient http = HttpClient.newBuilder().sslContext(trust(certificate)).build()) {
      URI address = URI.create(server.address());
      serveSomebody(http, address);
      await()
          .until(() -> {
            garbage = new byte[32 * 1024 * 1024]; // pauses are told of once there was one
            scrape = scrape(http, address);
            return scrape.contains("jvm_gc_pause_seconds_sum");
          });
    }
  }

  private static String scrape(HttpClient http, URI address) throws Exception {
    var figures =
        HttpRequest.newBuilder(address.resolve("/metrics"))
            .header("Authorization", "Bearer " + TOKEN)
            .build();
    return http.send(figures, BodyHandlers.ofString()).body();
  }

  private static Configuration configuration(X509Bundle certificate) throws IOException {
    Path chain = Files.writeString(folder.resolve("c.pem"), certificate.getCertificatePathPEM());
    Path key = Files.writeString(folder.resolve("k.pem"), certificate.getPrivateKeyPEM());
    return Configuration.of(
        ConfigurationSource.of(
            Map.of(
                "OKIENKO_HTTP_PORT", Integer.toString(FreePort.find()),
                "OKIENKO_HTTP_CERTIFICATE", chain.toString(),
                "OKIENKO_HTTP_KEY", key.toString(),
                "OKIENKO_HTTP_METRICS_TOKEN", TOKEN,
                "OKIENKO_DATA_FOLDER", folder.resolve("data").toString(),
                "OKIENKO_DATA_URL", PostgresqlServer.shared().createDatabase(),
                "OKIENKO_DATA_USER", PostgresqlServer.USER,
                "OKIENKO_UNDERSTANDING_ENCODER", "none")));
  }

  private static SSLContext trust(X509Bundle certificate) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {certificate.toTrustManager()}, new SecureRandom());
    return context;
  }

  private static void serveSomebody(HttpClient http, URI address) throws Exception {
    JsonNode opened = post(http, address.resolve("/api/v1/conversations"), "", "{}");
    String token = opened.path("token").asText();
    String path = "/api/v1/conversations/" + opened.path("conversationId").asText();
    post(
        http,
        address.resolve(path + "/messages"),
        token,
        "{\"clientMessageId\":\"m\",\"text\":\"hi\"}");
    post(http, address.resolve(path + "/handover"), token, "{}");
    post(http, address.resolve(path + "/rating"), token, "{\"score\":5}");
  }

  private static JsonNode post(HttpClient http, URI address, String token, String json)
      throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  private static Set<String> told() {
    return scrape
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("[{ ]", 2)[0])
        .collect(Collectors.toSet());
  }

  private static Set<String> namesIn(List<String> expressions) {
    var names = new TreeSet<String>();
    for (String expression : expressions) {
      Matcher matcher = NAME.matcher(expression.replaceAll("\"[^\"]*\"", ""));
      while (matcher.find()) {
        names.add(matcher.group());
      }
    }
    return names;
  }

  @Test
  void alerts_ask_for_what_is_told() throws IOException {
    JsonNode rules = PackagingFiles.yaml("prometheus/alerts.yaml").getFirst().at("/groups/0/rules");
    Set<String> names = namesIn(rules.findValuesAsText("expr"));
    assertThat(names).hasSizeGreaterThan(8);
    assertThat(told()).containsAll(names);
    rules.forEach(rule -> {
      assertThat(rule.path("alert").asText()).startsWith("Okienko");
      assertThat(rule.at("/annotations/summary").asText()).isNotBlank();
      assertThat(rule.at("/annotations/description").asText()).isNotBlank();
      assertThat(rule.at("/labels/severity").asText()).isIn("critical", "warning");
    });
  }

  @Test
  void the_dashboard_asks_for_what_is_told() throws IOException {
    JsonNode dashboard = PackagingFiles.json("grafana/okienko.json");
    Set<String> names = namesIn(dashboard.path("panels").findValuesAsText("expr"));
    assertThat(names).hasSizeGreaterThan(12);
    assertThat(told()).containsAll(names);
    assertThat(told()).containsAll(namesIn(dashboard.path("templating").findValuesAsText("query")));
    var ids = new HashSet<String>();
    dashboard
        .path("panels")
        .forEach(panel -> assertThat(ids.add(panel.path("id").asText())).isTrue());
  }

  /** The bounds that alerts and dashboard compare with are those that calls are counted by. */
  @Test
  void bounds_are_those_that_are_counted() throws IOException {
    String asked =
        PackagingFiles.text("prometheus/alerts.yaml") + PackagingFiles.text("grafana/okienko.json");
    Matcher matcher = Pattern.compile("le=\\\\?\"([0-9.]+)\\\\?\"").matcher(asked);
    var bounds = new TreeSet<String>();
    while (matcher.find()) {
      bounds.add(matcher.group(1));
    }
    assertThat(bounds).isNotEmpty();
    assertThat(bounds).allMatch(bound -> scrape.contains("le=\"" + bound + "\""));
  }
}
