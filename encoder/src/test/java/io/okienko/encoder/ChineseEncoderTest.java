package io.okienko.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.okienko.bot.classifier.Vectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Chinese encoder that ships with Okienko, as it is. */
class ChineseEncoderTest {
  private static OnnxSentenceEncoder encoder;

  @BeforeAll
  static void load() {
    encoder = Encoders.chinese();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void givesVectorsOfLengthOne() {
    float[] vector = encoder.encode("怎么冻结我的银行卡？");

    assertThat(vector).hasSize(512);
    assertThat(Vectors.dotProduct(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @ParameterizedTest(name = "{0} / {1} rather than {2}")
  @CsvSource({
    "卡找不到了怎么办, 我的银行卡丢了, 我的银行卡额度怎么调",
    "把卡停掉, 如何冻结银行卡？, 卡里有多少钱",
    "汇款几天到账, 转账需要多长时间？, 旅行要几天",
    "每个月自动交房租, 怎样设置定期转账？, 房屋贷款需要什么材料？"
  })
  void whatMeansTheSameLiesCloserThanWhatSharesWords(String asked, String same, String other) {
    assertThat(likeness(asked, same)).isGreaterThan(likeness(asked, other));
  }

  @ParameterizedTest
  @CsvSource({"我的銀行卡遺失了, 我的银行卡遗失了", "如何凍結銀行帳戶, 如何冻结银行帐户"})
  void traditionalCharactersMeanTheSame(String traditional, String simplified) {
    assertThat(likeness(traditional, simplified)).isCloseTo(1, within(1e-5));
  }

  @Test
  void theQuestionAtTheEndOfAStoryCounts() {
    String story = "我去年和太太搬到了城外的新家，路上花了很多时间。".repeat(8);

    assertThat(likeness(story + "怎么冻结银行卡？", story + "房贷需要什么材料？")).isLessThan(0.9999);
  }

  private static double likeness(String one, String other) {
    return Vectors.dotProduct(encoder.encode(one), encoder.encode(other));
  }
}
