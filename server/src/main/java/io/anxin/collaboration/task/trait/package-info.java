/// The words a task is described with.
@NullMarked
package io.anxin.collaboration.task.trait;

import org.jspecify.annotations.NullMarked;
