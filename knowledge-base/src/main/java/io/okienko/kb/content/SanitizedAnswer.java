package io.okienko.kb.content;

import java.util.List;
import java.util.SortedSet;

/**
 * An answer that is safe to show on the bank's pages.
 *
 * @param html safe whatever the other fields say: refused links are not in it
 * @param refusedLinks one sentence for each link that answers may not have
 * @param removed what else was taken out, such as {@code <script>} or {@code style of <p>}
 */
public record SanitizedAnswer(String html, List<String> refusedLinks, SortedSet<String> removed) {
  public SanitizedAnswer {
    refusedLinks = List.copyOf(refusedLinks);
  }
}
