package io.okienko.channels.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;

/**
 * The API's document, as tests hold the server to it: whatever the server answers has to stand
 * there with its status, its media type and its schema.
 */
public final class OpenApiContract {
  private static final String SITE = "https://okienko.example";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final OpenApiContract DOCUMENT = new OpenApiContract();

  /** One thing that can be called. */
  public record Operation(String method, String path, JsonNode definition) {
    /** Whether it needs a member of staff. */
    public boolean isForStaff() {
      return definition.findValues("staffToken").size() > 0;
    }

    /** Whether it needs the token of a conversation. */
    public boolean isForCustomer() {
      return definition.findValues("customerToken").size() > 0;
    }

    /** Whether it reads a body. */
    public boolean takesBody() {
      return definition.has("requestBody");
    }

    /** The path with something put in for each of its parts. */
    public String pathWith(String id) {
      return path.replace("{id}", id).replace("{revision}", "1");
    }

    public boolean documents(int status) {
      return definition.path("responses").has(Integer.toString(status));
    }

    public boolean isApi() {
      return path.startsWith("/api/");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private final JsonNode document = readYaml("/openapi.yaml");
  private final List<Operation> operations = operations(document);
  private final Set<String> seen = new ConcurrentSkipListSet<>();
  private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(
          VersionFlag.V202012,
          builder ->
              builder.schemaLoaders(loaders ->
                  loaders.schemas(
                      Map.of(
                          SITE + "/openapi.yaml", document.toString(),
                          SITE + "/frames.schema.json", readText("/frames.schema.json")))));

  private OpenApiContract() {}

  public static OpenApiContract get() {
    return DOCUMENT;
  }

  public List<Operation> operations() {
    return operations;
  }

  /** {@code METHOD path status} of all that the document promises. */
  public Set<String> promised() {
    var promised = new TreeSet<String>();
    for (Operation operation : operations) {
      operation
          .definition()
          .path("responses")
          .fieldNames()
          .forEachRemaining(status -> promised.add(operation + " " + status));
    }
    return promised;
  }

  /** {@code METHOD path status} of all that was answered so far. */
  public Set<String> seen() {
    return Set.copyOf(seen);
  }

  /** Notes a WebSocket that was opened. */
  void sawSocket(String path) {
    find("GET", path).ifPresent(operation -> seen.add(operation + " 101"));
  }

  /** Fails when the document does not promise this answer. */
  void check(String method, String pathAndQuery, Heard heard) {
    String path = pathAndQuery.split("\\?", 2)[0];
    assertThat(heard.status()).as("%s %s: %s", method, path, heard.text()).isNotEqualTo(500);
    find(method, path)
        .ifPresentOrElse(
            operation -> check(operation, heard), () -> checkUndocumented(method, path, heard));
  }

  private void check(Operation operation, Heard heard) {
    String status = Integer.toString(heard.status());
    String place = operation + " " + status;
    assertThat(operation.documents(heard.status()))
        .as("%s is documented; it said %s", place, heard.text())
        .isTrue();
    seen.add(place);
    String pointer =
        "#/paths/"
            + escape(operation.path())
            + "/"
            + operation.method().toLowerCase(Locale.ROOT)
            + "/responses/"
            + status;
    JsonNode response = operation.definition().path("responses").path(status);
    if (response.has("$ref")) {
      pointer = response.path("$ref").asText();
      response = document.at(pointer.substring(1));
    }
    checkContent(place, pointer, response, heard);
  }

  private void checkContent(String place, String pointer, JsonNode response, Heard heard) {
    JsonNode content = response.path("content");
    if (content.isMissingNode()) {
      assertThat(heard.text()).as(place + " has no content").isEmpty();
      return;
    }
    String type = heard.mediaType();
    assertThat(content.has(type)).as("%s comes as %s", place, type).isTrue();
    if (type.endsWith("json")) {
      validate(place, pointer + "/content/" + escape(type) + "/schema", heard.json());
    }
  }

  /** What has no line in the document is answered with a problem, or is a page. */
  private void checkUndocumented(String method, String path, Heard heard) {
    if (path.startsWith("/api/") && !method.equals("OPTIONS") && !method.equals("HEAD")) {
      assertThat(heard.status()).as("%s %s", method, path).isGreaterThanOrEqualTo(400);
      validate(method + " " + path, "#/components/schemas/Problem", heard.json());
    }
  }

  /** Fails when a frame is not as {@code /frames.schema.json} says. */
  public void checkFrame(String kind, JsonNode frame) {
    validate(kind + " frame", SITE + "/frames.schema.json#/$defs/" + kind, frame);
  }

  private void validate(String place, String pointer, JsonNode json) {
    String location = pointer.startsWith("#") ? SITE + "/openapi.yaml" + pointer : pointer;
    JsonSchema schema =
        schemas.computeIfAbsent(location, at -> factory.getSchema(SchemaLocation.of(at)));
    Set<ValidationMessage> wrong = schema.validate(json);
    assertThat(wrong).as("%s: %s", place, json).isEmpty();
  }

  private Optional<Operation> find(String method, String path) {
    return operations.stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> pattern(operation.path()).matcher(path).matches())
        .min(Comparator.comparingInt(operation -> operation.path().contains("{") ? 1 : 0));
  }

  private static Pattern pattern(String template) {
    return Pattern.compile(template.replaceAll("\\{[a-z]+}", "[^/]+"));
  }

  private static List<Operation> operations(JsonNode document) {
    var operations = new ArrayList<Operation>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method -> {
                  if (!method.getKey().equals("parameters")) {
                    operations.add(
                        new Operation(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue()));
                  }
                }));
    return operations;
  }

  private static String escape(String segment) {
    return segment.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
  }

  private static JsonNode readYaml(String resource) {
    try {
      return JSON.valueToTree(
          new ObjectMapper(new YAMLFactory()).readValue(readText(resource), Object.class));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String readText(String resource) {
    try (InputStream in = OpenApiContract.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
