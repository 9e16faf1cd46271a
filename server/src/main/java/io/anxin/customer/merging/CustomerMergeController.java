package io.anxin.customer.merging;

import io.anxin.access.AccountId;
import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.CustomerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Two customers become one, and two again.
@RestController
@RequestMapping("/api/v1/customers/{id}/merge")
class CustomerMergeController {

    /// @param into who goes on
    /// @param version of the customer that the preview showed
    /// @param intoVersion of the other one
    record MergeCustomer(@NotNull UUID into, @Min(1) long version, @Min(1) long intoVersion) {}

    /// @param customerName what the merged one is called
    /// @param addresses how many went over
    /// @param belongings how many of each kind went over
    record MergedCustomer(
            UUID source,
            String customerName,
            Instant at,
            @Nullable AccountId by,
            int addresses,
            Map<String, Integer> belongings) {}

    private final CustomerMerges merges;
    private final CustomerMergePreviews previews;
    private final CustomerMergeTable table;

    CustomerMergeController(
            CustomerMerges merges, CustomerMergePreviews previews, CustomerMergeTable table) {
        this.merges = merges;
        this.previews = previews;
        this.table = table;
    }

    @GetMapping
    CustomerMergePreview previewCustomerMerge(
            Actor actor, @PathVariable UUID id, @RequestParam UUID into) {
        return previews.of(actor, new CustomerId(id), new CustomerId(into));
    }

    /// Who was merged into the customer, the last one first.
    @GetMapping("/sources")
    List<MergedCustomer> listMergedCustomers(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_CUSTOMERS);
        return table.into(new CustomerId(id)).stream().map(CustomerMergeController::shown).toList();
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void mergeCustomer(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody MergeCustomer request) {
        merges.merge(
                actor,
                new CustomerId(id),
                new CustomerId(request.into()),
                new CustomerMerges.Versions(request.version(), request.intoVersion()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoCustomerMerge(Actor actor, @PathVariable UUID id) {
        merges.undo(actor, new CustomerId(id));
    }

    private static MergedCustomer shown(CustomerMergeTable.Merge merge) {
        return new MergedCustomer(
                merge.source().value(),
                merge.sourceName(),
                merge.at(),
                merge.by(),
                merge.moved().addresses().size(),
                merge.moved().belongings().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> each.getValue().size())));
    }
}
