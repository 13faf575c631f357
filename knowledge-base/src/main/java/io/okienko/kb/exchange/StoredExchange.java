package io.okienko.kb.exchange;

import io.okienko.kb.article.Article;
import io.okienko.kb.editing.ContentRules;
import io.okienko.kb.publication.IndexKeeper;
import io.okienko.kb.spi.ArticleStore;
import io.okienko.kb.spi.ConflictingChangeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

/** Reads files, plans against the store, commits everything at once, then lets the keeper tell. */
public final class StoredExchange implements Exchange {
  /** An editor may save in between; that this happens again and again means something else. */
  private static final int ATTEMPTS = 3;

  /** Who makes the changes of a plan that is not carried out. */
  private static final String NOBODY = "";

  private final ArticleStore store;
  private final ContentRules rules;
  private final IndexKeeper indexKeeper;
  private final Clock clock;

  public StoredExchange(
      ArticleStore store, ContentRules rules, IndexKeeper indexKeeper, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.indexKeeper = indexKeeper;
    this.clock = clock;
  }

  @Override
  public ImportReport importArticles(
      InputStream in, ExchangeFormat format, ImportOptions options, String by) throws IOException {
    ImportReport report = apply(read(in, format), options, by);
    indexKeeper.catchUp();
    return report;
  }

  @Override
  public PlannedImport planImport(InputStream in, ExchangeFormat format, ImportOptions options)
      throws IOException {
    List<ImportRow> rows = read(in, format);
    ImportPlan plan = new ImportPlan(store, rules, rows, options, NOBODY, clock.instant());
    return new PlannedImport(plan.report(rows.size()), plan.published());
  }

  private static List<ImportRow> read(InputStream in, ExchangeFormat format) throws IOException {
    String text = FileText.read(in);
    return switch (format) {
      case CSV -> CsvFile.read(text);
      case JSON -> JsonFile.read(text);
    };
  }

  private ImportReport apply(List<ImportRow> rows, ImportOptions options, String by) {
    for (int attempt = 1; ; attempt++) {
      ImportPlan plan = new ImportPlan(store, rules, rows, options, by, clock.instant());
      if (!plan.isToBeApplied()) {
        return plan.report(rows.size());
      }
      try {
        store.apply(plan.changes());
        return plan.report(rows.size());
      } catch (ConflictingChangeException e) {
        if (attempt == ATTEMPTS) {
          throw new IllegalStateException("articles change faster than they can be imported", e);
        }
      }
    }
  }

  /** Into memory first, lest a slow reader keep a snapshot of the database open. */
  @Override
  public void exportArticles(OutputStream out, ExchangeFormat format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ArticleWriter writer = writer(file, format)) {
      store.forEach(article -> write(writer, article));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    file.writeTo(out);
  }

  private static ArticleWriter writer(OutputStream out, ExchangeFormat format) throws IOException {
    return switch (format) {
      case CSV -> new CsvFile.Writer(out);
      case JSON -> new JsonFile.Writer(out);
    };
  }

  private static void write(ArticleWriter writer, Article article) {
    try {
      writer.write(article);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
