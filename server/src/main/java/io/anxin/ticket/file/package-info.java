/// The file of a ticket: its aggregate, the table it is kept in, what its history tells, and how
/// two changes of it are merged.
@NullMarked
package io.anxin.ticket.file;

import org.jspecify.annotations.NullMarked;
