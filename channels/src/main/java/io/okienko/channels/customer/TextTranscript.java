package io.okienko.channels.customer;

/** A transcript as plain text. */
final class TextTranscript {
  private TextTranscript() {}

  static String write(Transcript transcript) {
    var out = new StringBuilder();
    out.append(transcript.title())
        .append('\n')
        .append(transcript.begun())
        .append('\n')
        .append(transcript.zoneNote())
        .append('\n');
    for (Transcript.Entry entry : transcript.entries()) {
      String time = transcript.time(entry.at());
      switch (entry) {
        case Transcript.Words words -> {
          out.append('\n')
              .append(words.author())
              .append(", ")
              .append(time)
              .append(":\n")
              .append(words.text())
              .append('\n');
          if (words.simple() != null) {
            out.append('\n')
                .append(transcript.simpleWords())
                .append(":\n")
                .append(words.simple().text())
                .append('\n');
          }
          words.hidden().forEach(sentence -> out.append("* ").append(sentence).append('\n'));
        }
        case Transcript.Happening happening ->
            out.append("\n* ").append(time).append(": ").append(happening.sentence()).append('\n');
      }
    }
    return out.toString();
  }
}
