package io.okienko.packaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.okienko.server.configuration.Configuration;
import io.okienko.server.configuration.ConfigurationSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is in {@code packaging/}, and what a server would make of it. */
final class PackagingFiles {
  private static final Path FOLDER = Path.of("..", "packaging");
  private static final String SECRETS = "file:/run/secrets/";

  private PackagingFiles() {}

  static Path path(String name) {
    return FOLDER.resolve(name);
  }

  static String text(String name) throws IOException {
    return Files.readString(path(name));
  }

  /** All that is kept there, without what was built. */
  static List<Path> list() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !FOLDER.relativize(file).startsWith("target"))
          .toList();
    }
  }

  static List<JsonNode> yaml(String name) throws IOException {
    var mapper = new YAMLMapper();
    try (var documents = mapper.readerFor(JsonNode.class).<JsonNode>readValues(text(name))) {
      return documents.readAll();
    }
  }

  static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(text(name));
  }

  /**
   * What a server is told by such an environment, with secrets that are there.
   *
   * @param folder for the secrets
   */
  static ConfigurationSource source(Map<String, String> environment, Path folder, Path file)
      throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "0123456789".repeat(5));
    var filled =
        environment.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getValue().startsWith(SECRETS)
                            ? "file:" + secret
                            : entry.getValue()));
    return ConfigurationSource.of(file, filled);
  }

  /** The same without a configuration file. */
  static Configuration configuration(Map<String, String> environment, Path folder)
      throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.yaml"), "");
    return Configuration.of(source(environment, folder, empty));
  }
}
