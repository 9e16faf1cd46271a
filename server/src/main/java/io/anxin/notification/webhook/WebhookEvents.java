package io.anxin.notification.webhook;

import java.util.List;

/// The events that one module tells webhooks of; each module that tells some contributes one.
///
/// @param names such as `ticket.opened`
public record WebhookEvents(List<String> names) {

    public WebhookEvents {
        names = List.copyOf(names);
    }
}
