/// Which machine a ticket is about, and what is covered. Rules: `docs/policies/ticket-assets.md`.
@NamedInterface("concern")
@NullMarked
package io.anxin.warranty.concern;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
