package io.anxin.parts.stock;

import io.anxin.access.Actor;
import io.anxin.parts.PartId;
import io.anxin.parts.stock.Stock.Discrepancy;
import io.anxin.parts.stock.Stock.Move;
import io.anxin.parts.stock.StockMovement.Reason;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/v1")
class StockController {

    /// @param to where it goes, for a transfer only
    /// @param unitCost what a unit cost, for a receipt only
    record MoveStock(
            @NotNull UUID place,
            @Nullable UUID to,
            @NotNull @Digits(integer = 9, fraction = 3) BigDecimal quantity,
            @NotNull @Size(max = 500) List<@NotBlank @Size(max = 100) String> serials,
            @NotNull @Size(max = 200) String document,
            @Nullable @Digits(integer = 9, fraction = 4) BigDecimal unitCost) {

        Move move(UUID part) {
            return new Move(new PartId(part), new PlaceId(place), quantity, serials, document);
        }
    }

    record ReserveStock(
            @NotNull UUID place,
            @NotNull @Digits(integer = 9, fraction = 3) BigDecimal quantity,
            @Nullable @Size(max = 100) String serial,
            @NotBlank @Size(max = 200) String consumer) {}

    record Counted(BigDecimal difference) {}

    private final Stock stock;
    private final Places places;
    private final Reservations reservations;

    StockController(Stock stock, Places places, Reservations reservations) {
        this.stock = stock;
        this.places = places;
        this.reservations = reservations;
    }

    @GetMapping("/places")
    List<Place> places(Actor actor) {
        return places.list(actor);
    }

    @GetMapping("/parts/{id}/balances")
    List<Places.Balance> balances(Actor actor, @PathVariable UUID id) {
        return places.of(actor, new PartId(id));
    }

    @GetMapping("/parts/{id}/movements")
    Page<StockMovement> movements(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return stock.movements(actor, new PartId(id), after, size);
    }

    @PostMapping("/parts/{id}/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void receive(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoveStock request) {
        stock.receive(actor, request.move(id), request.unitCost());
    }

    @PostMapping("/parts/{id}/issues")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void issue(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoveStock request) {
        stock.issue(actor, request.move(id), Reason.ISSUE);
    }

    @PostMapping("/parts/{id}/returns")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveBack(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoveStock request) {
        stock.giveBack(actor, request.move(id));
    }

    @PostMapping("/parts/{id}/scrap")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void scrap(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoveStock request) {
        stock.issue(actor, request.move(id), Reason.SCRAP);
    }

    @PostMapping("/parts/{id}/transfers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void transfer(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoveStock request) {
        UUID to = request.to() == null ? request.place() : request.to();
        stock.transfer(actor, request.move(id), new PlaceId(to));
    }

    /// Sets the balance to what was found there.
    @PostMapping("/parts/{id}/counts")
    Counted count(Actor actor, @PathVariable UUID id, @Valid @RequestBody MoveStock request) {
        return new Counted(
                stock.count(
                        actor,
                        new PartId(id),
                        new PlaceId(request.place()),
                        request.quantity(),
                        request.document()));
    }

    @PostMapping("/parts/{id}/reservations")
    @ResponseStatus(HttpStatus.CREATED)
    Reservations.Reservation reserve(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody ReserveStock request) {
        return reservations.reserve(
                actor,
                new PartId(id),
                new PlaceId(request.place()),
                request.quantity(),
                request.serial(),
                request.consumer());
    }

    @DeleteMapping("/parts/reservations/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(Actor actor, @PathVariable UUID id) {
        reservations.release(actor, id);
    }

    @PutMapping("/parts/reservations/{id}/use")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void use(Actor actor, @PathVariable UUID id) {
        reservations.use(actor, id);
    }

    /// Where balances and movements do not agree: an empty list when all is well.
    @GetMapping("/parts/check")
    List<Discrepancy> check(Actor actor) {
        return stock.check(actor);
    }
}
