package io.anxin.customer.duplicate;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.CustomerId;
import io.anxin.customer.duplicate.DuplicateReader.Duplicate;
import io.anxin.shared.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Customers who may be one person.
@RestController
@RequestMapping("/api/v1")
class DuplicateController {

    private final DuplicateReader reader;
    private final Dismissals dismissals;

    DuplicateController(DuplicateReader reader, Dismissals dismissals) {
        this.reader = reader;
        this.dismissals = dismissals;
    }

    /// The likeliest first; of dismissed ones the last first.
    @GetMapping("/customer-duplicates")
    Page<Duplicate> listDuplicates(
            Actor actor,
            @RequestParam(defaultValue = "false") boolean dismissed,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "30") @Min(1) @Max(100) int size) {
        actor.require(Permission.READ_CUSTOMERS);
        return dismissed ? reader.dismissed(after, size) : reader.open(after, size);
    }

    /// Those of one customer.
    @GetMapping("/customers/{id}/duplicates")
    List<Duplicate> duplicatesOfCustomer(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_CUSTOMERS);
        return reader.of(new CustomerId(id));
    }

    /// They are two people; nobody is asked again.
    @PutMapping("/customer-duplicates/{one}/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismissDuplicate(Actor actor, @PathVariable UUID one, @PathVariable UUID other) {
        dismissals.dismiss(actor, one, other);
    }

    @DeleteMapping("/customer-duplicates/{one}/{other}/dismissal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void restoreDuplicate(Actor actor, @PathVariable UUID one, @PathVariable UUID other) {
        dismissals.restore(actor, one, other);
    }
}
