package io.anxin.notification.webhook;

import io.anxin.shared.Ids;
import io.anxin.shared.Snapshot;
import io.anxin.shared.WorldClock;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// What other modules tell webhooks: kept in the caller's transaction, sent afterwards, so that an
/// event is told exactly when it happened and never lost. While the past is being recorded nothing
/// is told.
@Service
public class Webhooks {

    private final DeliveryTable deliveries;
    private final JsonMapper json;
    private final Clock clock;
    private final Snapshot<List<Webhook>> active;

    Webhooks(WebhookTable table, DeliveryTable deliveries, JsonMapper json, Clock clock) {
        this.deliveries = deliveries;
        this.json = json;
        this.clock = clock;
        this.active = new Snapshot<>(() -> table.all().stream().filter(Webhook::active).toList());
    }

    /// Tells every webhook that wants the event.
    ///
    /// @param event such as `ticket.opened`
    /// @param subject what it is about, such as `ticket/100001`
    /// @param team whose concern it is; null for nobody's
    /// @param data made only when somebody wants it
    @Transactional
    public void tell(
            String event, String subject, @Nullable UUID team, Supplier<Map<String, ?>> data) {
        if (WorldClock.isRecording()) {
            return;
        }
        List<Webhook> wanting =
                active.get().stream()
                        .filter(webhook -> webhook.events().contains(event))
                        .filter(webhook -> webhook.team() == null || webhook.team().equals(team))
                        .toList();
        if (!wanting.isEmpty()) {
            Map<String, ?> told = data.get();
            wanting.forEach(webhook -> keep(webhook, event, subject, told));
        }
    }

    /// Tells one webhook, whichever events it wants.
    ///
    /// @return false when it is not in use
    @Transactional
    public boolean call(UUID webhook, String event, String subject, Map<String, ?> data) {
        return active.get().stream()
                .filter(one -> one.id().equals(webhook))
                .findFirst()
                .map(
                        one -> {
                            keep(one, event, subject, data);
                            return true;
                        })
                .orElse(false);
    }

    /// Names of the webhooks in use, by id.
    public Map<UUID, String> names() {
        Map<UUID, String> names = new LinkedHashMap<>();
        active.get().forEach(webhook -> names.put(webhook.id(), webhook.name()));
        return names;
    }

    void changed() {
        active.changed();
    }

    UUID keep(Webhook webhook, String event, String subject, Map<String, ?> data) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", event);
        body.put("id", id);
        body.put("timestamp", now);
        body.put("subject", subject);
        body.put("data", data);
        deliveries.insert(
                id,
                webhook.id(),
                event,
                subject,
                json.writeValueAsString(body),
                now,
                webhook.disabledAt() != null);
        return id;
    }
}
