package io.soundtracker.core.database;

/**
 * Something in the database that is not as it should be.
 *
 * @param check which rule is broken, a short stable name
 * @param subject the row or table it is about
 * @param problem what is there and what should be, one sentence
 */
public record DatabaseFinding(String check, String subject, String problem) {}
