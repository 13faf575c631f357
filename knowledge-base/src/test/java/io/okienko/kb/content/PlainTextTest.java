package io.okienko.kb.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an answer looks like where HTML cannot be shown. */
class PlainTextTest {

  @Test
  void paragraphs_and_lists_keep_their_shape() {
    assertThat(
            PlainText.of(
                "<p>Block the card:</p><ol><li>Open the app.</li><li>Tap <strong>Cards</strong>."
                    + "<ul><li>Any card</li></ul></li></ol><p>Done<br>at once.</p>"))
        .isEqualTo(
            """
            Block the card:

            1. Open the app.
            2. Tap Cards.
              • Any card

            Done
            at once.\
            """);
  }

  @Test
  void a_paragraph_within_a_list_item_stays_beside_its_marker() {
    assertThat(PlainText.of("<ul><li><p>One</p></li><li><p>Two</p></li></ul>"))
        .isEqualTo("• One\n• Two");
  }

  @Test
  void a_heading_stands_alone() {
    assertThat(PlainText.of("<h3>Fees</h3><p>None.</p>")).isEqualTo("Fees\n\nNone.");
  }

  @Test
  void a_link_tells_its_target_unless_its_words_do() {
    assertThat(
            PlainText.of(
                "<p><a href=\"tel:+48225550111\">+48 22 555 01 11</a>, "
                    + "<a href=\"tel:+48225550100\">our line</a>, "
                    + "<a href=\"mailto:help@aldera.example\">e-mail</a>, "
                    + "<a href=\"https://bank.example/fees\">fees</a>, "
                    + "<a href=\"/bank/en/cards\">cards</a></p>"))
        .isEqualTo(
            "+48 22 555 01 11, our line (+48225550100), e-mail (help@aldera.example), "
                + "fees (https://bank.example/fees), cards");
  }

  @Test
  void an_address_within_the_site_is_completed_for_whoever_reads_it_elsewhere() {
    assertThat(
            PlainText.of(
                "<p><a href=\"/bank/en/cards\">cards</a>, "
                    + "<a href=\"https://other.example/fees\">fees</a></p>",
                "https://bank.example"))
        .isEqualTo("cards (https://bank.example/bank/en/cards), fees (https://other.example/fees)");
  }

  @Test
  void a_table_is_a_line_a_row() {
    assertThat(
            PlainText.of(
                "<table><caption>Fees</caption><thead><tr><th>What</th><th>Price</th></tr></thead>"
                    + "<tbody><tr><td>Card</td><td>6 zł</td></tr></tbody></table><p>Per month</p>"))
        .isEqualTo("Fees\nWhat | Price\nCard | 6 zł\n\nPer month");
  }

  @Test
  void entities_become_characters_and_source_line_ends_spaces() {
    assertThat(PlainText.of("<p>5 &lt; 7 &amp;\n   more</p>")).isEqualTo("5 < 7 & more");
  }
}
