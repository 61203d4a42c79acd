package io.soundtracker.reports.html.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that need Chromium and its driver, at {@code /usr/bin} or where {@code TRACKER_CHROMIUM}
 * and {@code TRACKER_CHROMEDRIVER} say. Without them they are skipped, and a line on standard
 * output says so.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ChromiumCondition.class)
public @interface EnabledIfChromium {}
