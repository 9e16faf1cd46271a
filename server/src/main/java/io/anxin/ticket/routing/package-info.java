/// Which team a ticket goes to and who in it, and why: the classification, the mailbox, the kind or
/// what is left; then the team's own way of handing out work.
@NullMarked
package io.anxin.ticket.routing;

import org.jspecify.annotations.NullMarked;
