package io.anxin.parts.supply;

import io.anxin.access.Actor;
import io.anxin.parts.PartId;
import io.anxin.parts.supply.PriceBreaks.Break;
import io.anxin.parts.supply.Suppliers.PartSupplier;
import io.anxin.parts.supply.Suppliers.SupplierDescription;
import io.anxin.shared.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class SupplyController {

    /// @param version on which a change was made; any when the supplier is new
    record DescribeSupplier(
            @PositiveOrZero long version,
            @NotBlank @Size(max = 40) String code,
            @NotNull @Valid Bilingual name,
            @NotNull @Email @Size(max = 200) String mail,
            boolean retired) {

        SupplierDescription description() {
            return new SupplierDescription(code, name, mail, retired);
        }
    }

    record PriceBreak(
            @NotNull @Positive @Digits(integer = 9, fraction = 3) BigDecimal from,
            @NotNull @PositiveOrZero @Digits(integer = 9, fraction = 4) BigDecimal price) {}

    record SetPrices(@NotNull @Size(max = 20) List<@Valid PriceBreak> breaks) {}

    /// Who sells a part, and how long it took.
    record PartSupply(List<PartSupplier> suppliers, List<LeadTimes.Measured> leadTimes) {}

    private final Suppliers suppliers;
    private final LeadTimes leadTimes;

    SupplyController(Suppliers suppliers, LeadTimes leadTimes) {
        this.suppliers = suppliers;
        this.leadTimes = leadTimes;
    }

    @GetMapping("/suppliers")
    List<Supplier> listSuppliers(Actor actor) {
        return suppliers.list(actor);
    }

    @PostMapping("/suppliers")
    @ResponseStatus(HttpStatus.CREATED)
    Supplier createSupplier(Actor actor, @Valid @RequestBody DescribeSupplier wanted) {
        return suppliers.create(actor, wanted.description());
    }

    @PutMapping("/suppliers/{id}")
    Supplier changeSupplier(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody DescribeSupplier wanted) {
        return suppliers.change(actor, id, wanted.version(), wanted.description());
    }

    @GetMapping("/parts/{id}/suppliers")
    PartSupply suppliersOf(Actor actor, @PathVariable UUID id) {
        PartId part = new PartId(id);
        return new PartSupply(suppliers.of(actor, part), leadTimes.of(actor, part));
    }

    /// Replaces what a supplier asks for a part; without breaks he no longer sells it.
    @PutMapping("/parts/{id}/suppliers/{supplier}")
    PartSupply setPrices(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID supplier,
            @Valid @RequestBody SetPrices wanted) {
        List<Break> breaks =
                wanted.breaks().stream().map(at -> new Break(at.from(), at.price())).toList();
        suppliers.price(actor, new PartId(id), supplier, breaks);
        return suppliersOf(actor, id);
    }
}
