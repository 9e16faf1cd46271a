/// Tasks to other departments, and requests to sales and production. Rules:
/// `docs/policies/tasks.md`.
@NullMarked
@NamedInterface("task")
package io.anxin.collaboration.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
