package io.soundtracker.cli.doctor;

/**
 * Something a check found.
 *
 * @param subject what it is about, one or two words
 * @param severity how bad it is
 * @param found what is there, one line
 * @param advice what to do about it, one line; empty when there is nothing to do
 * @param next the arguments of our own command that comes next; empty when none does
 */
public record Finding(String subject, Severity severity, String found, String advice, String next) {

  /** As it should be. */
  public static Finding ok(String subject, String found) {
    return new Finding(subject, Severity.OK, found, "", "");
  }

  /** Works, and somebody should look into it. */
  public static Finding warning(String subject, String found, String advice) {
    return new Finding(subject, Severity.WARNING, found, advice, "");
  }

  /** Does not work. */
  public static Finding problem(String subject, String found, String advice) {
    return new Finding(subject, Severity.PROBLEM, found, advice, "");
  }

  /** The same, with the command that comes next. */
  public Finding then(String arguments) {
    return new Finding(subject, severity, found, advice, arguments);
  }
}
