package io.okienko.kb.search;

/** One text that an article is found by: its question, a variant, or a sentence of its answer. */
record Phrase(MatchedField field, AnalysedText content) {}
