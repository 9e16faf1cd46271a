/// Messages that speak of something else get a ticket of their own. Rules:
/// `docs/policies/merging.md`.
@NullMarked
package io.anxin.conversation.split;

import org.jspecify.annotations.NullMarked;
