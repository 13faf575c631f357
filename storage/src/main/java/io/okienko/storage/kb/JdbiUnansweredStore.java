package io.okienko.storage.kb;

import io.okienko.bot.language.Language;
import io.okienko.kb.spi.UnansweredStore;
import io.okienko.storage.Database;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Unanswered questions in the database. */
public final class JdbiUnansweredStore implements UnansweredStore {
  private static final int MAX_WORDINGS = 5;
  private static final Duration COUNTED_BACK = Duration.ofDays(31);

  /** Above it a JavaScript number, which a browser reads an id into, is no longer exact. */
  private static final long MAX_ID = 1L << 53;

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Database database;

  public JdbiUnansweredStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(String group, String question, Language language, Instant at) {
    database.write(handle -> {
      long id = count(handle, group, question, language, at);
      keepWording(handle, id, question, at);
      return countHour(handle, at);
    });
  }

  private static long count(
      Handle handle, String group, String question, Language language, Instant at) {
    return handle
        .createQuery(
            """
            insert into unanswered_question
              (id, language, word_group, question, asked, last_asked_at, dismissed)
            values (:id, :language, :group, :question, 1, :at, 0)
            on conflict (language, word_group) do update set
              asked = case when unanswered_question.dismissed = 1 then 1
                           else unanswered_question.asked + 1 end,
              question = excluded.question,
              last_asked_at = excluded.last_asked_at,
              dismissed = 0
            returning id
            """)
        .bind("id", RANDOM.nextLong(1, MAX_ID))
        .bind("language", language.tag())
        .bind("group", group)
        .bind("question", question)
        .bind("at", at.toEpochMilli())
        .mapTo(long.class)
        .one();
  }

  private static void keepWording(Handle handle, long id, String question, Instant at) {
    handle.execute(
        """
        insert into unanswered_wording (question_id, wording, last_asked_at) values (?, ?, ?)
        on conflict (question_id, wording) do update set last_asked_at = excluded.last_asked_at
        """,
        id,
        question,
        at.toEpochMilli());
    handle.execute(
        """
        delete from unanswered_wording
        where question_id = ? and wording not in (
          select wording from unanswered_wording
          where question_id = ? order by last_asked_at desc, wording limit ?)
        """,
        id,
        id,
        MAX_WORDINGS);
  }

  private static int countHour(Handle handle, Instant at) {
    handle.execute(
        "delete from unanswered_count where hour < ?", at.minus(COUNTED_BACK).toEpochMilli());
    return handle.execute(
        """
        insert into unanswered_count (hour, asked) values (?, 1)
        on conflict (hour) do update set asked = unanswered_count.asked + 1
        """,
        at.truncatedTo(ChronoUnit.HOURS).toEpochMilli());
  }

  @Override
  public List<UnansweredQuestion> list(Optional<Language> language, int limit) {
    String condition = language.isPresent() ? "and language = :language" : "";
    return database.read(handle -> {
      Query query =
          handle.createQuery(
              """
              select * from unanswered_question where dismissed = 0 %s
              order by asked desc, last_asked_at desc, id limit :limit
              """
                  .formatted(condition));
      language.ifPresent(wanted -> query.bind("language", wanted.tag()));
      return query.bind("limit", limit).map((row, _) -> question(handle, row)).list();
    });
  }

  private static UnansweredQuestion question(Handle handle, ResultSet row) throws SQLException {
    long id = row.getLong("id");
    return new UnansweredQuestion(
        id,
        row.getString("question"),
        new Language(row.getString("language")),
        row.getInt("asked"),
        Instant.ofEpochMilli(row.getLong("last_asked_at")),
        wordings(handle, id));
  }

  private static List<String> wordings(Handle handle, long id) {
    return handle
        .createQuery(
            """
            select wording from unanswered_wording
            where question_id = :id order by last_asked_at desc, wording
            """)
        .bind("id", id)
        .mapTo(String.class)
        .list();
  }

  @Override
  public long countSince(Instant since) {
    return database.read(handle ->
        handle
            .createQuery("select coalesce(sum(asked), 0) from unanswered_count where hour >= :hour")
            .bind("hour", since.truncatedTo(ChronoUnit.HOURS).toEpochMilli())
            .mapTo(long.class)
            .one());
  }

  @Override
  public boolean dismiss(long id) {
    return database.write(handle -> {
      handle.execute("delete from unanswered_wording where question_id = ?", id);
      return handle.execute("update unanswered_question set dismissed = 1 where id = ?", id) == 1;
    });
  }

  /** A question shows its latest wording, so it goes when that goes. */
  @Override
  public void deleteAskedBefore(Instant before) {
    database.write(handle -> {
      long until = before.toEpochMilli();
      handle.execute("delete from unanswered_wording where last_asked_at < ?", until);
      return handle.execute("delete from unanswered_question where last_asked_at < ?", until);
    });
  }

  @Override
  public void deleteWording(String wording) {
    database.write(handle -> {
      handle.execute("delete from unanswered_wording where wording = ?", wording);
      handle.execute(
          """
          update unanswered_question set question = (
            select wording from unanswered_wording
            where question_id = id order by last_asked_at desc, wording limit 1)
          where question = ?
            and exists (select 1 from unanswered_wording where question_id = id)
          """,
          wording);
      return handle.execute("delete from unanswered_question where question = ?", wording);
    });
  }
}
