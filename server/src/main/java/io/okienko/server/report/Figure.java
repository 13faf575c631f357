package io.okienko.server.report;

/**
 * One number with its name, both ready to be read.
 *
 * @param value with its unit
 */
record Figure(String name, String value) {

  static Figure count(String name, long value) {
    return new Figure(name, Wording.count(value));
  }

  static Figure percent(String name, double share) {
    return new Figure(name, Wording.percent(share));
  }

  static Figure number(String name, double value) {
    return new Figure(name, Wording.number(value));
  }
}
