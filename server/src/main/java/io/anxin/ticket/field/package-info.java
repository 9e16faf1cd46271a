/// Fields that an organisation adds to its tickets: typed, bounded, required for some kinds. Values
/// stand in the ticket under the key of the field, in one form per type: text, serial numbers,
/// dates (ISO 8601) and choices (by key) as JSON text, several choices as an array, numbers and
/// booleans as themselves.
@NullMarked
package io.anxin.ticket.field;

import org.jspecify.annotations.NullMarked;
