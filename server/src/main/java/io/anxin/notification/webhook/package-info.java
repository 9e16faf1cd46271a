/// Tells other systems what happened: signed, tried again, replayable.
///
/// Words: a *webhook* is an address of another system with the events it wants; a *delivery* is one
/// event for one webhook, tried until it is answered with success or given up; what a disabled
/// webhook missed is *held* until somebody replays it. Rules: `docs/policies/webhooks.md`.
@NullMarked
@NamedInterface("webhook")
package io.anxin.notification.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
