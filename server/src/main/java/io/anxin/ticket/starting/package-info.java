/// What a desk begins with: categories, classification rules, canned replies and custom fields for
/// a maker of machines, and what eases the work (macros, checklists, templates, sleeping automation
/// rules), in both languages, kept as data in `ticket/starting-desk.json`.
@NullMarked
@NamedInterface("starting")
package io.anxin.ticket.starting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
