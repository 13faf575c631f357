package io.okienko.bench.history;

/** Something that is timed. */
record Case(Deed deed, History history) {}
