/// Finding tickets by the words said in them: what is kept to be found, and in which order it is
/// looked for.
@NullMarked
package io.anxin.ticket.search;

import org.jspecify.annotations.NullMarked;
