/// What is read in every request and changed once a week is kept in memory.
@NullMarked
package io.anxin.organisation.memory;

import org.jspecify.annotations.NullMarked;
