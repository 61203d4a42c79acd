package io.soundtracker.scraper;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What a run was asked to do, as its session keeps it. */
final class PlanJson {
  private PlanJson() {}

  /** The plan as a JSON object; what is not set is left out. */
  static String of(ScrapePlan plan) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (!plan.only().isEmpty()) {
      plan.only().forEach(account -> json.withArray("/only").add(account.toString()));
    }
    json.put("selection", word(plan.selection())).put("depth", word(plan.depth()));
    if (plan.limit() != null) {
      json.put("limit", plan.limit());
    }
    if (plan.since() != null) {
      json.put("since", plan.since().toString());
    }
    return json.put("jobs", plan.jobs())
        .put("staleAfter", plan.staleAfter().toString())
        .put("refreshWindow", plan.refreshWindow().toString())
        .put("fullEvery", plan.fullEvery().toString())
        .toString();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
