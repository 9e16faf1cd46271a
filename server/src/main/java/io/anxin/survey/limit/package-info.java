/// Slows down who guesses at the public pages.
@NullMarked
package io.anxin.survey.limit;

import org.jspecify.annotations.NullMarked;
