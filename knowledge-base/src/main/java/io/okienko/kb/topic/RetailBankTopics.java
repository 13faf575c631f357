package io.okienko.kb.topic;

import io.okienko.bot.language.Language;
import java.util.List;
import java.util.Map;

/** The topics that come with the product. */
final class RetailBankTopics {
  static final List<Topic> ALL =
      List.of(
          topic("cards", "Karty", "Cards", "Kártyák", "Карты", "银行卡"),
          topic("accounts", "Konta", "Accounts", "Számlák", "Счета", "账户"),
          topic("transfers", "Przelewy", "Transfers", "Átutalások", "Переводы", "转账"),
          topic("loans", "Kredyty i pożyczki", "Loans", "Hitelek", "Кредиты", "贷款"),
          topic(
              "savings", "Oszczędności", "Savings", "Megtakarítások", "Вклады и накопления", "储蓄"),
          topic(
              "app",
              "Aplikacja i bankowość internetowa",
              "App and online banking",
              "Mobilapp és netbank",
              "Приложение и онлайн-банк",
              "手机应用与网上银行"),
          topic("security", "Bezpieczeństwo", "Security", "Biztonság", "Безопасность", "安全"),
          topic(
              "contact",
              "Kontakt i placówki",
              "Contact and branches",
              "Kapcsolat és bankfiókok",
              "Контакты и отделения",
              "联系方式与网点"),
          topic("fees", "Opłaty i prowizje", "Fees", "Díjak", "Тарифы и комиссии", "收费标准"),
          topic(
              "switching",
              "Przeniesienie konta",
              "Switching to us",
              "Bankváltás",
              "Переход из другого банка",
              "转入本行"),
          topic(
              "complaints",
              "Reklamacje",
              "Complaints",
              "Panaszkezelés",
              "Жалобы и претензии",
              "投诉"),
          topic("travel", "Podróże", "Travel", "Utazás", "Поездки", "出行"),
          topic(
              "privacy",
              "Prywatność i dane osobowe",
              "Privacy and personal data",
              "Adatvédelem",
              "Конфиденциальность и персональные данные",
              "隐私与个人信息"),
          topic(
              Topics.GENERAL,
              "Sprawy ogólne",
              "General",
              "Általános ügyek",
              "Общие вопросы",
              "一般问题"));

  private RetailBankTopics() {}

  private static Topic topic(
      String id, String polish, String english, String hungarian, String russian, String chinese) {
    return new Topic(
        id,
        Map.of(
            Language.POLISH, polish,
            Language.ENGLISH, english,
            Language.HUNGARIAN, hungarian,
            Language.RUSSIAN, russian,
            Language.CHINESE, chinese));
  }
}
