/// What has to be done for tickets of a kind or category, item by item: required items are done
/// before a ticket is resolved.
///
/// Words: a *template* says what; a *checklist* is one template on one ticket, with who did which
/// *item* when. Rules: `docs/policies/checklists.md`.
@NullMarked
package io.anxin.ticket.checklist;

import org.jspecify.annotations.NullMarked;
