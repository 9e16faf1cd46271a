package io.anxin.parts.purchase;

import io.anxin.access.Actor;
import io.anxin.parts.purchase.Deliveries.Arrived;
import io.anxin.parts.purchase.PurchaseOrder.State;
import io.anxin.parts.purchase.PurchaseOrders.Drafted;
import io.anxin.parts.purchase.PurchaseOrders.WantedLine;
import io.anxin.parts.stock.PlaceId;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/purchase-orders")
class PurchaseController {

    /// @param id of a line that is kept, null for a new one
    record OrderLine(
            @Nullable UUID id,
            @NotNull UUID part,
            @NotNull @Digits(integer = 9, fraction = 3) BigDecimal quantity,
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal price) {

        WantedLine wanted() {
            return new WantedLine(id, part, quantity, price);
        }
    }

    record DraftOrder(
            @NotNull UUID supplier,
            @NotNull UUID place,
            @NotNull @Size(max = 500) List<@Valid OrderLine> lines) {}

    record ChangeOrder(
            @Positive long version, @NotNull @Size(max = 500) List<@Valid OrderLine> lines) {}

    /// @param expectedOn null for as long as deliveries usually take
    record SendOrder(@Positive long version, @Nullable LocalDate expectedOn) {}

    record EndOrder(@Positive long version, @NotBlank @Size(max = 500) String note) {}

    record ArrivedLine(
            @NotNull UUID line,
            @NotNull @Digits(integer = 9, fraction = 3) BigDecimal quantity,
            @NotNull @Size(max = 500) List<@NotBlank @Size(max = 100) String> serials) {}

    record ReceiveOrder(
            @Positive long version, @NotNull @Size(max = 500) List<@Valid ArrivedLine> lines) {}

    private final PurchaseOrders orders;
    private final Deliveries deliveries;

    PurchaseController(PurchaseOrders orders, Deliveries deliveries) {
        this.orders = orders;
        this.deliveries = deliveries;
    }

    /// The newest first.
    @GetMapping
    Page<PurchaseOrder> listOrders(
            Actor actor,
            @RequestParam @Nullable State state,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return orders.list(actor, state, after, size);
    }

    @GetMapping("/{id}")
    PurchaseOrder showOrder(Actor actor, @PathVariable UUID id) {
        return orders.get(actor, id);
    }

    /// The order as a table to be sent.
    @GetMapping("/{id}/sheet")
    ResponseEntity<byte[]> orderSheet(Actor actor, @PathVariable UUID id, Locale locale) {
        PurchaseOrder order = orders.get(actor, id);
        String name = order.document() + ".xlsx";
        return ResponseEntity.ok()
                .contentType(
                        MediaType.parseMediaType(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(OrderSheet.write(order, locale));
    }

    /// Puts every accepted proposal into the draft for whoever sells it for the least money.
    @PostMapping("/drafts")
    Drafted draftAccepted(Actor actor) {
        return orders.draftAccepted(actor);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PurchaseOrder draftOrder(Actor actor, @Valid @RequestBody DraftOrder wanted) {
        return orders.create(
                actor,
                wanted.supplier(),
                new PlaceId(wanted.place()),
                wanted.lines().stream().map(OrderLine::wanted).toList());
    }

    @PutMapping("/{id}/lines")
    PurchaseOrder changeOrder(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeOrder wanted) {
        return orders.change(
                actor,
                id,
                wanted.version(),
                wanted.lines().stream().map(OrderLine::wanted).toList());
    }

    @PutMapping("/{id}/order")
    PurchaseOrder sendOrder(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody SendOrder wanted) {
        return orders.order(actor, id, wanted.version(), wanted.expectedOn());
    }

    @PostMapping("/{id}/deliveries")
    PurchaseOrder receiveOrder(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ReceiveOrder arrived) {
        return deliveries.receive(
                actor,
                id,
                arrived.version(),
                arrived.lines().stream()
                        .map(each -> new Arrived(each.line(), each.quantity(), each.serials()))
                        .toList());
    }

    /// Nothing more will come of it.
    @PutMapping("/{id}/end")
    PurchaseOrder endOrder(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody EndOrder wanted) {
        return orders.end(actor, id, wanted.version(), wanted.note());
    }
}
