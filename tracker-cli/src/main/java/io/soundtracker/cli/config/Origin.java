package io.soundtracker.cli.config;

import java.nio.file.Path;

/**
 * Where a value was written.
 *
 * @param place for messages: {@code tracker.yaml:3}, or an environment variable
 * @param wayOut what to correct
 * @param base what relative paths are relative to
 * @param source what it is part of
 */
record Origin(String place, String wayOut, Path base, ConfigSource source) {}
