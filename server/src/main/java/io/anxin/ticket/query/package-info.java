/// What people type to find tickets: words, phrases, "and", "or", "not", brackets and fields, read
/// into an expression or refused with a sentence that helps.
@NullMarked
package io.anxin.ticket.query;

import org.jspecify.annotations.NullMarked;
