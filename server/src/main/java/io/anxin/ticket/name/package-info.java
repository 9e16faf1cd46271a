/// How the people, teams, customers and categories that a ticket names are shown: looked up for a
/// whole page at once, one question to each facade.
@NullMarked
package io.anxin.ticket.name;

import org.jspecify.annotations.NullMarked;
