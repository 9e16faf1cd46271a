package io.anxin.customer;

import io.anxin.access.Actor;
import io.anxin.access.Permission;
import io.anxin.customer.Companies.CompanyDescription;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/companies")
class CompanyController {

    private static final String DOMAIN = "[^\\s@.]+(\\.[^\\s@.]+)+";

    record CreateCompany(
            @NotBlank @Size(max = 200) String name,
            @Nullable Tier tier,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = DOMAIN) String> domains,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags,
            @NotNull @Size(max = 10_000) String notes) {

        CompanyDescription description() {
            return new CompanyDescription(name, tier, domains, tags, notes);
        }
    }

    record ChangeCompany(
            long version,
            @NotBlank @Size(max = 200) String name,
            @Nullable Tier tier,
            @NotNull @Size(max = 50) List<@NotNull @Pattern(regexp = DOMAIN) String> domains,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags,
            @NotNull @Size(max = 10_000) String notes) {

        CompanyDescription description() {
            return new CompanyDescription(name, tier, domains, tags, notes);
        }
    }

    private final Companies companies;

    CompanyController(Companies companies) {
        this.companies = companies;
    }

    /// The newest companies first.
    ///
    /// @param q words of the name or a mail domain
    @GetMapping
    Page<Company> list(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return companies.list(actor, q, after, size);
    }

    @GetMapping("/{id}")
    Company company(Actor actor, @PathVariable UUID id) {
        actor.require(Permission.READ_CUSTOMERS);
        return companies.get(new CompanyId(id));
    }

    @PostMapping
    ResponseEntity<Company> create(Actor actor, @Valid @RequestBody CreateCompany request) {
        Company company = companies.create(actor, request.description());
        return ResponseEntity.created(URI.create("/api/v1/companies/" + company.id()))
                .body(company);
    }

    @PutMapping("/{id}")
    Company change(Actor actor, @PathVariable UUID id, @Valid @RequestBody ChangeCompany request) {
        return companies.change(actor, new CompanyId(id), request.version(), request.description());
    }
}
