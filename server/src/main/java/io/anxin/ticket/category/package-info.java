/// What tickets are about, as a tree that the organisation keeps. A category is retired, never
/// deleted: old tickets keep theirs.
@NullMarked
package io.anxin.ticket.category;

import org.jspecify.annotations.NullMarked;
