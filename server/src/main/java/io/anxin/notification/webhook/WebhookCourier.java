package io.anxin.notification.webhook;

import io.anxin.access.Account;
import io.anxin.access.AccountId;
import io.anxin.access.Accounts;
import io.anxin.access.Permission;
import io.anxin.notification.Notices;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries what waits to the webhooks: to each by one node at a time and one after the other, to
/// different ones at once, never inside a transaction. A node that dies leaves its webhook to the
/// others after a minute; what it had sent without hearing the answer is sent again under the same
/// id.
@Component
class WebhookCourier {

    /// Nothing got through for that long: nobody is there.
    static final Duration PATIENCE = Duration.ofDays(3);

    static final Duration KEPT = Duration.ofDays(30);

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int MOST_IN_A_ROW = 20;
    private static final int MOST_AT_ONCE = 16;

    private final WebhookTable table;
    private final DeliveryTable deliveries;
    private final Sender sender;
    private final Surroundings surroundings;
    private final TransactionTemplate transactions;
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);

    /// Whom it tells, and when.
    @Component
    record Surroundings(Accounts accounts, Notices notices, Webhooks webhooks, Clock clock) {}

    WebhookCourier(
            WebhookTable table,
            DeliveryTable deliveries,
            Sender sender,
            Surroundings surroundings,
            TransactionTemplate transactions) {
        this.table = table;
        this.deliveries = deliveries;
        this.sender = sender;
        this.surroundings = surroundings;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 1_000, initialDelay = 4_000)
    void sweep() {
        while (free.tryAcquire()) {
            Optional<UUID> taken = table.take(now(), LEASE);
            if (taken.isEmpty()) {
                free.release();
                return;
            }
            Thread.ofVirtual().name("webhook").start(() -> carryAndRelease(taken.get()));
        }
    }

    private void carryAndRelease(UUID id) {
        try {
            carry(id);
        } finally {
            free.release();
        }
    }

    /// Sends what waits for one webhook.
    void carry(UUID id) {
        Webhook webhook = table.find(id).orElse(null);
        for (int i = 0; webhook != null && i < MOST_IN_A_ROW; i++) {
            Optional<DeliveryTable.Due> due = deliveries.next(id, now());
            if (due.isEmpty() || !send(webhook, due.get())) {
                break;
            }
            table.release(id, now().plus(LEASE));
        }
        table.release(id, now());
    }

    /// @return whether to go on with the next
    private boolean send(Webhook webhook, DeliveryTable.Due due) {
        Instant at = now();
        Post.Answer answer = sender.send(post(webhook, due, at));
        return Boolean.TRUE.equals(
                transactions.execute(
                        _ -> {
                            deliveries.tried(due.id(), at, answer);
                            return answer.success()
                                    ? succeed(webhook, due)
                                    : fail(webhook, due, answer);
                        }));
    }

    private Post post(Webhook webhook, DeliveryTable.Due due, Instant at) {
        String id = due.id().toString();
        long seconds = at.getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Anxin-Webhooks/1");
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(seconds));
        headers.put(
                "webhook-signature",
                Signature.of(table.secrets(webhook.id(), at), id, seconds, due.body()));
        return new Post(URI.create(webhook.url()), headers, due.body());
    }

    private boolean succeed(Webhook webhook, DeliveryTable.Due due) {
        deliveries.settle(due.id(), DeliveryState.DELIVERED, now(), null);
        table.succeeded(webhook.id(), now());
        return true;
    }

    private boolean fail(Webhook webhook, DeliveryTable.Due due, Post.Answer answer) {
        Instant now = now();
        Optional<Duration> pause =
                RetryPlan.pause(due.id(), due.attempts() + 1, answer.retryAfterSeconds());
        deliveries.settle(
                due.id(),
                pause.isPresent() ? DeliveryState.QUEUED : DeliveryState.FAILED,
                now,
                pause.map(now::plus).orElse(null));
        Instant since = table.failed(webhook.id(), now);
        if (answer.gone() || !since.plus(PATIENCE).isAfter(now)) {
            disable(webhook, since);
            return false;
        }
        return true;
    }

    /// Whoever runs the installation hears of it; what happens from now on is kept back.
    private void disable(Webhook webhook, Instant since) {
        if (!table.disable(webhook.id(), now())) {
            return;
        }
        deliveries.hold(webhook.id());
        surroundings.webhooks().changed();
        List<AccountId> administrators =
                surroundings.accounts().list().stream()
                        .filter(Account::active)
                        .filter(account -> account.may(Permission.ADMINISTER))
                        .map(Account::id)
                        .toList();
        surroundings
                .notices()
                .tell(
                        administrators,
                        "webhook-disabled",
                        "webhook/" + webhook.id(),
                        Map.of("name", webhook.name(), "since", since));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT11M")
    void prune() {
        transactions.executeWithoutResult(_ -> deliveries.prune(now().minus(KEPT)));
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
