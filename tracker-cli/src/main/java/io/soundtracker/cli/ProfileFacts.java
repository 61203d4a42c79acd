package io.soundtracker.cli;

import io.soundtracker.cli.output.CellText;
import io.soundtracker.core.account.AccountProfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a profile says of itself, as far as it is known. */
final class ProfileFacts {
  private ProfileFacts() {}

  /** The name that it shows; empty when unknown. */
  static List<String> name(AccountProfile profile) {
    String name = profile.displayName();
    return name == null ? List.of() : List.of(CellText.harmless(name));
  }

  /** Its counts, those that are known. */
  static List<String> counts(AccountProfile profile) {
    List<String> facts = new ArrayList<>();
    add(facts, profile.followers(), "followers");
    add(facts, profile.following(), "following");
    add(facts, profile.videos(), "videos declared");
    add(facts, profile.likes(), "likes");
    return facts;
  }

  private static void add(List<String> facts, @Nullable Long count, String what) {
    if (count != null) {
      facts.add(CellText.volume(count) + " " + what);
    }
  }
}
