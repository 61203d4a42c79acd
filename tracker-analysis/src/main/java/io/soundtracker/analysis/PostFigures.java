package io.soundtracker.analysis;

import io.soundtracker.core.account.AccountHandle;
import io.soundtracker.core.query.Post;
import io.soundtracker.core.video.Metrics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What cannot be told from sums.
 *
 * @param medians the middle of each count
 * @param cadence how often the account posts
 */
record PostFigures(Medians medians, PostingCadence cadence) {
  static final PostFigures NONE = new PostFigures(Medians.UNKNOWN, PostingCadence.UNKNOWN);

  /**
   * Computes them for each account that has posts.
   *
   * @param posts account by account, so that only those of one are held
   */
  static Map<AccountHandle, PostFigures> byAccount(Iterator<Post> posts) {
    Map<AccountHandle, PostFigures> figures = new HashMap<>();
    List<Post> ofOne = new ArrayList<>();
    while (posts.hasNext()) {
      Post post = posts.next();
      if (!ofOne.isEmpty() && !ofOne.get(0).account().equals(post.account())) {
        figures.put(ofOne.get(0).account(), of(ofOne));
        ofOne.clear();
      }
      ofOne.add(post);
    }
    if (!ofOne.isEmpty()) {
      figures.put(ofOne.get(0).account(), of(ofOne));
    }
    return figures;
  }

  private static PostFigures of(List<Post> posts) {
    List<Metrics> metrics = posts.stream().map(Post::metrics).toList();
    List<Instant> uploads =
        posts.stream()
            .filter(post -> !Boolean.TRUE.equals(post.pinned()))
            .map(Post::uploadedAt)
            .toList();
    return new PostFigures(Medians.of(metrics), PostingCadence.of(uploads));
  }
}
