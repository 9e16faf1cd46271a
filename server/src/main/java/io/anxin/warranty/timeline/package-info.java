/// Everything that ever happened to a machine. Rules: `docs/policies/installed-base.md`.
@NullMarked
package io.anxin.warranty.timeline;

import org.jspecify.annotations.NullMarked;
