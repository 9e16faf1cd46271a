/// The words a task is described with.
@NullMarked
@NamedInterface("task-trait")
package io.anxin.collaboration.task.trait;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
