package io.soundtracker.scraper.standin;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * What the stand-in answers.
 *
 * @param status of HTTP
 * @param type of the content
 * @param body the content, text
 * @param delivery how much of it arrives
 * @param delay how long it waits before it answers
 */
public record Answer(int status, String type, String body, Delivery delivery, Duration delay) {

  /** How much of an answer arrives. */
  public enum Delivery {
    /** All of it. */
    WHOLE,
    /** It is announced as longer than it is, and the connection closes. */
    CUT,
    /** Nothing, and the connection stays open. */
    HANG,
    /** Nothing, and the connection closes. */
    DROPPED
  }

  /** A page. */
  public static Answer html(String body) {
    return new Answer(200, "text/html; charset=utf-8", body, Delivery.WHOLE, Duration.ZERO);
  }

  /** An answer of the API. */
  public static Answer json(String body) {
    return new Answer(200, "application/json", body, Delivery.WHOLE, Duration.ZERO);
  }

  /** An error of HTTP. */
  public static Answer status(int status) {
    return new Answer(
        status, "text/html; charset=utf-8", "<html></html>", Delivery.WHOLE, Duration.ZERO);
  }

  Answer delivered(Delivery how) {
    return new Answer(status, type, body, how, delay);
  }

  Answer after(Duration wait) {
    return new Answer(status, type, body, delivery, wait);
  }

  Answer saying(String other) {
    return new Answer(status, type, other, delivery, delay);
  }

  byte[] bytes() {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
