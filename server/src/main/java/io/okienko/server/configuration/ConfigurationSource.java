package io.okienko.server.configuration;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where settings come from: the environment first, then the YAML file, then the defaults. A key or
 * a variable that does not exist is refused, because a misspelt safety setting is worse than none.
 */
public final class ConfigurationSource {
  /** What other commands read, which may run in the same environment. */
  private static final Set<String> NO_SETTINGS =
      Set.of("OKIENKO_DEMO_PASSWORD", "OKIENKO_BENCH_PASSWORD");

  private final Map<String, String> file;
  private final Map<String, String> environment;

  private ConfigurationSource(Map<String, String> file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /** Only the environment and the defaults. */
  public static ConfigurationSource of(Map<String, String> environment) {
    return new ConfigurationSource(Map.of(), environment);
  }

  /**
   * @throws InvalidConfigurationException when the file cannot be read or is not YAML
   */
  public static ConfigurationSource of(Path file, Map<String, String> environment) {
    return new ConfigurationSource(readFile(file), environment);
  }

  private static Map<String, String> readFile(Path file) {
    try {
      var values = new LinkedHashMap<String, String>();
      flatten("", new YAMLMapper().readTree(Files.readString(file)), values);
      return values;
    } catch (JsonProcessingException e) {
      throw new InvalidConfigurationException(
          "the configuration file " + file + " is not valid YAML" + reason(e), e);
    } catch (IOException e) {
      throw new InvalidConfigurationException("unable to read the configuration file " + file, e);
    }
  }

  /** Where it is wrong and why: a parser draws its reason over several lines. */
  private static String reason(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    String where = location == null ? "" : " in line " + location.getLineNr();
    return where + ": " + e.getOriginalMessage().lines().findFirst().orElse("");
  }

  private static void flatten(String prefix, JsonNode node, Map<String, String> values) {
    if (node.isObject()) {
      node.properties()
          .forEach(entry -> flatten(join(prefix, entry.getKey()), entry.getValue(), values));
    } else if (node.isArray()) {
      List<String> parts = new ArrayList<>();
      node.forEach(part -> parts.add(part.asText()));
      values.put(prefix, String.join(",", parts));
    } else if (!node.isNull() && !node.isMissingNode()) {
      values.put(prefix, node.asText());
    }
  }

  private static String join(String prefix, String name) {
    return prefix.isEmpty() ? name : prefix + "." + name;
  }

  /** The value of a setting. */
  public <T> T get(Setting<T> setting) {
    String name = setting.environmentVariable();
    if (environment.containsKey(name)) {
      return parse(setting, environment.get(name), "the environment variable " + name);
    }
    if (file.containsKey(setting.key())) {
      return parse(setting, file.get(setting.key()), "the setting " + setting.key());
    }
    return setting.parser().apply(setting.defaultText());
  }

  private static <T> T parse(Setting<T> setting, String text, String where) {
    try {
      return setting.parser().apply(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidConfigurationException(
          where + " " + e.getMessage() + ", not '" + text + "'", e);
    }
  }

  /**
   * @throws InvalidConfigurationException when the file has a key, or the environment a variable,
   *     that no setting has
   */
  public void refuseUnknownKeys(List<Setting<?>> settings) {
    List<String> keys = settings.stream().map(Setting::key).toList();
    for (String key : file.keySet()) {
      if (!keys.contains(key)) {
        throw unknown("the configuration has no setting " + key, key, keys);
      }
    }
    List<String> variables = settings.stream().map(Setting::environmentVariable).toList();
    var links = new ServiceLinks(environment.keySet());
    for (String name : new TreeSet<>(environment.keySet())) {
      if (name.startsWith(Setting.ENVIRONMENT_PREFIX)
          && !variables.contains(name)
          && !NO_SETTINGS.contains(name)
          && !links.contains(name)) {
        throw unknown("no setting has the environment variable " + name, name, variables);
      }
    }
  }

  private static InvalidConfigurationException unknown(
      String what, String written, List<String> known) {
    return new InvalidConfigurationException(
        what
            + "; the nearest one is "
            + Names.nearest(written, known)
            + ", and docs/configuration.md lists them all");
  }
}
