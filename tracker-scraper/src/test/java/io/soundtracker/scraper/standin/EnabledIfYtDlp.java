package io.soundtracker.scraper.standin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that need the real yt-dlp, recent enough for our plugin, named by {@code TRACKER_YTDLP} or
 * found on {@code PATH}. Without it they are skipped, and a line on standard output says so.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(YtDlpCondition.class)
public @interface EnabledIfYtDlp {}
