/**
 * What the doctor looks at. Every {@link io.soundtracker.cli.doctor.Check} is told what there is,
 * and says what it means and what to do about it.
 */
@NullMarked
package io.soundtracker.cli.doctor;

import org.jspecify.annotations.NullMarked;
