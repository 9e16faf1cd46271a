@NullMarked
package io.anxin.organisation.calendar;

import org.jspecify.annotations.NullMarked;
