package io.anxin.notification.webhook;

import io.anxin.access.Actor;
import io.anxin.access.Audit;
import io.anxin.access.Permission;
import io.anxin.shared.Ids;
import io.anxin.shared.InvalidInput;
import io.anxin.shared.InvalidInput.FieldError;
import io.anxin.shared.NotFound;
import io.anxin.shared.Page;
import io.anxin.shared.Stale;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The webhooks as administrators keep them.
@Service
class WebhookDesk {

    static final String TEST = "webhook.test";

    private static final String KIND = "webhook";

    private final WebhookTable table;
    private final DeliveryTable deliveries;
    private final Webhooks webhooks;
    private final List<WebhookEvents> events;
    private final Audit audit;
    private final Clock clock;

    WebhookDesk(
            WebhookTable table,
            DeliveryTable deliveries,
            Webhooks webhooks,
            List<WebhookEvents> events,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.deliveries = deliveries;
        this.webhooks = webhooks;
        this.events = List.copyOf(events);
        this.audit = audit;
        this.clock = clock;
    }

    List<String> events() {
        return events.stream().flatMap(known -> known.names().stream()).sorted().toList();
    }

    List<Webhook> list(Actor actor) {
        actor.require(Permission.ADMINISTER);
        return table.all();
    }

    Map<UUID, String> names(Actor actor) {
        actor.require(Permission.WORK_TICKETS);
        return webhooks.names();
    }

    /// @param secret shown this once
    record Made(Webhook webhook, String secret) {}

    @Transactional
    Made describe(Actor actor, DescribeWebhook wanted) {
        actor.require(Permission.ADMINISTER);
        check(wanted);
        Webhook webhook =
                new Webhook(
                        Ids.next(),
                        1,
                        wanted.name().strip(),
                        wanted.url().strip(),
                        wanted.events(),
                        wanted.team(),
                        wanted.active(),
                        null,
                        null,
                        null);
        String secret = Signature.freshSecret();
        table.insert(webhook, secret, clock.instant());
        webhooks.changed();
        audit.record(actor, "webhook-added", KIND, webhook.id().toString(), null, webhook);
        return new Made(webhook, secret);
    }

    /// Changes it; a disabled one is tried anew.
    @Transactional
    Webhook revise(Actor actor, UUID id, DescribeWebhook wanted) {
        Webhook before = get(actor, id);
        check(wanted);
        if (!table.update(before, wanted)) {
            throw new Stale(KIND, id, before.version());
        }
        webhooks.changed();
        Webhook after = get(actor, id);
        audit.record(actor, "webhook-changed", KIND, id.toString(), before, after);
        return after;
    }

    @Transactional
    void remove(Actor actor, UUID id, long version) {
        Webhook before = get(actor, id);
        if (before.version() != version) {
            throw new Stale(KIND, id, before.version());
        }
        table.remove(id);
        webhooks.changed();
        audit.record(actor, "webhook-removed", KIND, id.toString(), before, null);
    }

    /// Makes a new secret; the one before stays valid for a day.
    @Transactional
    Made replaceSecret(Actor actor, UUID id) {
        Webhook before = get(actor, id);
        String secret = Signature.freshSecret();
        table.replaceSecret(id, secret, clock.instant());
        audit.record(actor, "webhook-secret-replaced", KIND, id.toString(), null, null);
        return new Made(get(actor, before.id()), secret);
    }

    /// Sends something at once, to see whether it arrives.
    @Transactional
    UUID test(Actor actor, UUID id) {
        Webhook webhook = get(actor, id);
        return webhooks.keep(webhook, TEST, "webhook/" + id, Map.of("sentBy", actor.name()));
    }

    Page<Delivery> deliveries(
            Actor actor, UUID id, @Nullable DeliveryState state, @Nullable String after, int size) {
        return deliveries.list(get(actor, id).id(), state, after, size);
    }

    Delivery.Details delivery(Actor actor, UUID id, UUID delivery) {
        return deliveries
                .details(get(actor, id).id(), delivery)
                .orElseThrow(() -> new NotFound("webhook-delivery", delivery));
    }

    /// Sends a delivery again, under the same id.
    @Transactional
    void replay(Actor actor, UUID id, UUID delivery) {
        delivery(actor, id, delivery);
        if (deliveries.replay(id, delivery, clock.instant())) {
            audit.record(
                    actor,
                    "webhook-replayed",
                    KIND,
                    id.toString(),
                    null,
                    Map.of("delivery", delivery));
        }
    }

    /// Sends again what failed or was held since, and perhaps what was delivered too.
    @Transactional
    int replaySince(Actor actor, UUID id, Instant since, boolean deliveredToo) {
        Webhook webhook = get(actor, id);
        int replayed = deliveries.replaySince(webhook.id(), since, deliveredToo, clock.instant());
        audit.record(
                actor,
                "webhook-replayed",
                KIND,
                id.toString(),
                null,
                Map.of("since", since, "deliveries", replayed));
        return replayed;
    }

    private Webhook get(Actor actor, UUID id) {
        actor.require(Permission.ADMINISTER);
        return table.find(id).orElseThrow(() -> new NotFound(KIND, id));
    }

    private void check(DescribeWebhook wanted) {
        List<FieldError> errors = new ArrayList<>();
        if (!isAddress(wanted.url())) {
            errors.add(new FieldError("url", "webhookUrl"));
        }
        List<String> known = events();
        for (String event : wanted.events()) {
            if (!known.contains(event)) {
                errors.add(new FieldError("events", "webhookEvent", List.of(event)));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private static boolean isAddress(String text) {
        try {
            URI url = new URI(text.strip());
            boolean web =
                    "https".equalsIgnoreCase(url.getScheme())
                            || "http".equalsIgnoreCase(url.getScheme());
            return web
                    && url.getHost() != null
                    && url.getUserInfo() == null
                    && url.getFragment() == null
                    && url.getPort() != 0
                    && url.getPort() < 65_536
                    && text.strip().chars().allMatch(c -> c > 32 && c < 127);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
