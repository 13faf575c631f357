package io.okienko.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** That each benchmark can still be set up and asked, with hardly any articles. */
class BenchmarksTest {
  private static final Path HARDLY_ANY = Path.of("src", "test", "resources", "articles");
  private static final String FOLDER = System.getProperty(SampleBank.FOLDER);

  @BeforeAll
  static void takeHardlyAnyArticles() {
    System.setProperty(SampleBank.FOLDER, HARDLY_ANY.toString());
  }

  @AfterAll
  static void takeTheSampleBankAgain() {
    System.setProperty(SampleBank.FOLDER, FOLDER);
  }

  @Test
  void aBareQuery() {
    var bare = new BareQuery();
    bare.language = "en";
    bare.open();

    assertThat(bare.find().scoreDocs).hasSize(1);

    bare.close();
  }

  @Test
  void masking() {
    var masking = new SecretMasking();
    masking.language = "en";
    masking.open();

    assertThat(masking.mask().hidden()).isEmpty();
  }

  @Test
  void language() {
    var detection = new LanguageDetection();
    detection.language = "pl";
    detection.open();

    assertThat(detection.detect().language().tag()).isEqualTo("pl");
  }

  @Test
  void intent() {
    var intent = new IntentClassification();
    intent.setting = Setting.PL_WORDS;
    intent.open();

    assertThat(intent.classify().confidence()).isPositive();

    intent.close();
  }

  @Test
  void retrieval() {
    var retrieval = new Retrieval();
    retrieval.setting = Setting.EN_COLD;
    retrieval.open();

    assertThat(retrieval.find()).hasSize(1);

    retrieval.close();
  }

  @Test
  void theWhole() {
    var whole = new WholeUnderstanding();
    whole.setting = Setting.PL_WORDS;
    whole.open();

    assertThat(whole.ask().candidates()).hasSize(1);

    whole.close();
  }

  @Test
  void aBareQueryAtScale() throws Exception {
    var bare = new BareAtScale();
    bare.scale = "pl-100";
    bare.open();

    assertThat(bare.find().scoreDocs).hasSize(Benchmarks.HITS);

    bare.close();
  }

  @Test
  void retrievalAtScale() throws Exception {
    var index = new IndexAtScale();
    index.scale = "pl-100";
    index.open();

    assertThat(index.find()).hasSize(Benchmarks.HITS);

    index.close();
  }

  @Test
  void retrievalWithEncoderAtScale() throws Exception {
    var encoder = new EncoderAtScale();
    encoder.scale = "en-20";
    encoder.open();

    assertThat(encoder.find()).hasSize(Benchmarks.HITS);

    encoder.close();
  }
}
