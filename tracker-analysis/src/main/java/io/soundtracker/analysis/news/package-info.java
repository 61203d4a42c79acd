/**
 * What appeared, spread and fell silent since a moment.
 *
 * <p>Start at {@link io.soundtracker.analysis.news.News}.
 */
@NullMarked
package io.soundtracker.analysis.news;

import org.jspecify.annotations.NullMarked;
