package io.soundtracker.cli.demo;

import java.time.Instant;

/** The two mornings on which the invented network was listed. */
enum DemoPass {
  FIRST("pass1", Instant.parse("2026-11-17T06:00:00Z")),
  SECOND("pass2", Instant.parse("2026-11-20T06:00:00Z"));

  private final String folder;
  private final Instant readAt;

  DemoPass(String folder, Instant readAt) {
    this.folder = folder;
    this.readAt = readAt;
  }

  String folder() {
    return folder;
  }

  Instant readAt() {
    return readAt;
  }
}
