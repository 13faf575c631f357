package io.okienko.kb.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.okienko.bot.language.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which topics there are, and what they are called. */
class TopicsTest {

  @Test
  void a_retail_banks_topics_come_in_a_steady_order_with_names_in_every_language() {
    Topics topics = Topics.ofRetailBank();

    assertThat(topics.list())
        .extracting(Topic::id)
        .containsExactly(
            "cards",
            "accounts",
            "transfers",
            "loans",
            "savings",
            "app",
            "security",
            "contact",
            "fees",
            "switching",
            "complaints",
            "travel",
            "privacy",
            "general");
    for (Language language : Language.BUILT_IN) {
      assertThat(topics.list())
          .extracting(topic -> topic.names().get(language))
          .doesNotContainNull()
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void a_topic_without_a_translation_is_shown_in_english() {
    Topic topic = new Topic("gold", Map.of(Language.ENGLISH, "Gold", Language.POLISH, "Złoto"));

    assertThat(topic.name(Language.POLISH)).isEqualTo("Złoto");
    assertThat(topic.name(new Language("uk"))).isEqualTo("Gold");
  }

  @Test
  void wrong_topics_stop_the_start() {
    Topic general = new Topic("general", Map.of(Language.ENGLISH, "General"));

    assertThat(new Topics(List.of(general)).find("general")).contains(general);
    assertThat(new Topics(List.of(general)).contains("cards")).isFalse();
    assertThatThrownBy(() -> new Topics(List.of(general, general))).hasMessageContaining("twice");
    assertThatThrownBy(() -> new Topics(List.of())).hasMessageContaining("general");
    assertThatThrownBy(() -> new Topic("Gold", Map.of(Language.ENGLISH, "Gold")))
        .hasMessageContaining("Gold");
    assertThatThrownBy(() -> new Topic("gold", Map.of(Language.POLISH, "Złoto")))
        .hasMessageContaining("English");
  }
}
