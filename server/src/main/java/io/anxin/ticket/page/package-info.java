/// A ticket as the page of the console shows it: names for ids, facts with who and when.
@NullMarked
package io.anxin.ticket.page;

import org.jspecify.annotations.NullMarked;
