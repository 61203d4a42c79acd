package io.soundtracker.scraper.standin;

import java.time.Duration;

/** What goes wrong with an account, request by request. */
@FunctionalInterface
public interface Script {
  /** Nothing goes wrong. */
  Script HEALTHY = (asked, healthy) -> healthy;

  /** Every page that leads to the channel is answered with an error of HTTP. */
  static Script status(int status) {
    return (asked, healthy) -> Answer.status(status);
  }

  /** The list API answers with nothing at all, as TikTok does to those who ask too much. */
  static Script emptyAnswer() {
    return (asked, healthy) -> healthy.saying("");
  }

  /** The answer's text stops in the middle. */
  static Script truncated() {
    return (asked, healthy) ->
        healthy.saying(healthy.body().substring(0, healthy.body().length() / 2));
  }

  /** The connection closes before the answer is complete. */
  static Script cut() {
    return (asked, healthy) -> healthy.delivered(Answer.Delivery.CUT);
  }

  /** No answer, ever. */
  static Script hang() {
    return (asked, healthy) -> healthy.delivered(Answer.Delivery.HANG);
  }

  /** The connection closes without an answer. */
  static Script dropped() {
    return (asked, healthy) -> healthy.delivered(Answer.Delivery.DROPPED);
  }

  /** The profile page says that there is no such account. */
  static Script missing() {
    return (asked, healthy) ->
        asked.kind() == Asked.Kind.PROFILE ? StandInPages.missingProfile() : healthy;
  }

  /** Something else is said, such as a captcha. */
  static Script saying(String words) {
    return (asked, healthy) -> healthy.saying(words);
  }

  /** Every answer takes its time. */
  static Script slow(Duration delay) {
    return (asked, healthy) -> healthy.after(delay);
  }

  /** What the account answers to a request. */
  Answer answer(Asked asked, Answer healthy);

  /** This script for one kind of request; all else is healthy. */
  default Script only(Asked.Kind kind) {
    return (asked, healthy) -> asked.kind() == kind ? answer(asked, healthy) : healthy;
  }

  /** This script for the list API's nth request; all else is healthy. */
  default Script onPage(int number) {
    return (asked, healthy) ->
        asked.kind() == Asked.Kind.LIST && asked.number() == number
            ? answer(asked, healthy)
            : healthy;
  }

  /** This script for the first requests of each kind; healthy from then on. */
  default Script thenHealthy(int after) {
    return (asked, healthy) -> asked.number() <= after ? answer(asked, healthy) : healthy;
  }
}
