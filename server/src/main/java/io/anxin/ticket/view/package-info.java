/// Saved views: lists of tickets that somebody wants to find again, their own or shared with a
/// team. A view holds what the list's address holds, so opening one is going to that address.
@NullMarked
package io.anxin.ticket.view;

import org.jspecify.annotations.NullMarked;
