package io.anxin.notification.webhook;

import io.anxin.access.Actor;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookController {

    /// @param secret shown this once; signs what is sent from now on
    record WebhookWithSecret(Webhook webhook, String secret) {}

    /// @param deliveredToo whether what was delivered is sent once more
    record ReplaySince(@NotNull Instant since, boolean deliveredToo) {}

    record Replayed(int deliveries) {}

    record WebhookName(UUID id, String name) {}

    record SentTest(UUID delivery) {}

    private final WebhookDesk desk;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    List<Webhook> listWebhooks(Actor actor) {
        return desk.list(actor);
    }

    /// The events that webhooks can be told of.
    @GetMapping("/events")
    List<String> listWebhookEvents(Actor actor) {
        desk.list(actor);
        return desk.events();
    }

    /// Names of the webhooks in use, for whoever writes rules that call them.
    @GetMapping("/names")
    List<WebhookName> listWebhookNames(Actor actor) {
        return desk.names(actor).entrySet().stream()
                .map(each -> new WebhookName(each.getKey(), each.getValue()))
                .toList();
    }

    @PostMapping
    ResponseEntity<WebhookWithSecret> addWebhook(
            Actor actor, @Valid @RequestBody DescribeWebhook request) {
        WebhookDesk.Made made = desk.describe(actor, request);
        return ResponseEntity.created(URI.create("/api/v1/webhooks/" + made.webhook().id()))
                .body(new WebhookWithSecret(made.webhook(), made.secret()));
    }

    @PutMapping("/{id}")
    Webhook changeWebhook(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DescribeWebhook request) {
        return desk.revise(actor, id, request);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> removeWebhook(
            Actor actor, @PathVariable UUID id, @RequestParam long version) {
        desk.remove(actor, id, version);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookWithSecret replaceWebhookSecret(Actor actor, @PathVariable UUID id) {
        WebhookDesk.Made made = desk.replaceSecret(actor, id);
        return new WebhookWithSecret(made.webhook(), made.secret());
    }

    @PostMapping("/{id}/tests")
    @ResponseStatus(HttpStatus.CREATED)
    SentTest testWebhook(Actor actor, @PathVariable UUID id) {
        return new SentTest(desk.test(actor, id));
    }

    @GetMapping("/{id}/deliveries")
    Page<Delivery> listDeliveries(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable DeliveryState state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return desk.deliveries(actor, id, state, after, size);
    }

    @GetMapping("/{id}/deliveries/{delivery}")
    Delivery.Details showDelivery(Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        return desk.delivery(actor, id, delivery);
    }

    @PostMapping("/{id}/deliveries/{delivery}/replays")
    ResponseEntity<Void> replayDelivery(
            Actor actor, @PathVariable UUID id, @PathVariable UUID delivery) {
        desk.replay(actor, id, delivery);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/replays")
    Replayed replayDeliveries(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ReplaySince request) {
        return new Replayed(desk.replaySince(actor, id, request.since(), request.deliveredToo()));
    }
}
