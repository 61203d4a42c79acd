package io.soundtracker.cli;

import io.soundtracker.scraper.standin.Answer;
import io.soundtracker.scraper.standin.Asked;
import io.soundtracker.scraper.standin.Script;
import java.util.List;
import java.util.Random;

/** Fails every so often, each time in another of the ways that TikTok and networks know. */
final class FlakyTikTok implements Script {
  private static final int FAILING_PERCENT = 15;

  private static final List<Script> WAYS =
      List.of(
          Script.status(403),
          Script.status(404),
          Script.status(429),
          Script.status(500),
          Script.status(503),
          Script.emptyAnswer(),
          Script.saying("<html><title>Verify to continue</title></html>"),
          Script.saying("{\"statusCode\": 0, \"itemList\": [{\"id\":"),
          Script.truncated(),
          Script.cut(),
          Script.dropped(),
          Script.hang(),
          Script.missing());

  private final long seed;

  FlakyTikTok(long seed) {
    this.seed = seed;
  }

  @Override
  public Answer answer(Asked asked, Answer healthy) {
    Random dice =
        new Random(seed ^ (asked.handle() + asked.kind()).hashCode() * 1_000_003L + asked.number());
    dice.nextInt();
    return dice.nextInt(100) < FAILING_PERCENT
        ? WAYS.get(dice.nextInt(WAYS.size())).answer(asked, healthy)
        : healthy;
  }
}
