/// What tickets have to do with each other: related, caused by, duplicate of, child of, affected by
/// an incident. Each link is read from both ends. Rules: `docs/policies/working-together.md`.
@NamedInterface("link")
@NullMarked
package io.anxin.ticket.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
