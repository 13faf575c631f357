package io.okienko.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever a page of this repository links to or shows, and does not come from the web, is there.
 */
final class LinksTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  /** What is built or fetched, and whatever is hidden, holds no page of ours. */
  private static final Set<String> NOT_OURS = Set.of("node_modules", "target", "dist");

  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```|`[^`\n]*`");

  /** The target of {@code [text](target)}, {@code ![text](target)} and {@code [name]: target}. */
  private static final Pattern TARGET =
      Pattern.compile("\\]\\(<?([^)\\s>]+)|(?m)^\\[[^\\]]+\\]:\\s+<?([^\\s>]+)");

  /** On the web, on the page itself, or a name that the reader of a template fills in. */
  private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*|.*….*");

  private record Link(Path page, String target) {
    boolean isBroken() {
      String path = target.split("[#?]", 2)[0];
      return !Files.exists(page.resolveSibling(path));
    }

    @Override
    public String toString() {
      return REPOSITORY.relativize(page) + " -> " + target;
    }
  }

  @Test
  void lead_somewhere() throws IOException {
    List<Link> links = new ArrayList<>();
    for (Path page : pages()) {
      links.addAll(linksOf(page));
    }
    assertThat(links).as("links that were found").hasSizeGreaterThan(20);
    assertThat(links.stream().filter(Link::isBroken)).as("links that lead nowhere").isEmpty();
  }

  private static List<Link> linksOf(Path page) throws IOException {
    String text = CODE.matcher(Files.readString(page)).replaceAll("");
    return TARGET
        .matcher(text)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .filter(target -> !ELSEWHERE.matcher(target).matches())
        .map(target -> new Link(page, target))
        .toList();
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    Files.walkFileTree(
        REPOSITORY,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = folder.getFileName().toString();
            boolean isOurs =
                folder.equals(REPOSITORY) || !(name.startsWith(".") || NOT_OURS.contains(name));
            return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              pages.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return pages;
  }
}
