/// Tasks to other departments, and requests to sales and production. Rules:
/// `docs/policies/tasks.md`.
@NullMarked
package io.anxin.collaboration.task;

import org.jspecify.annotations.NullMarked;
