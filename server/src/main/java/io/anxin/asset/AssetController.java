package io.anxin.asset;

import io.anxin.access.Actor;
import io.anxin.asset.Assets.AssetDescription;
import io.anxin.asset.entitlement.Fault;
import io.anxin.asset.entitlement.Question;
import io.anxin.asset.entitlement.Service;
import io.anxin.customer.Companies;
import io.anxin.customer.CompanyId;
import io.anxin.customer.CustomerId;
import io.anxin.shared.Page;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
@RequestMapping("/api/v1/assets")
class AssetController {

    record RegisterAsset(
            @NotBlank @Size(max = 100) String serial,
            @NotBlank @Size(max = 200) String model,
            @NotNull UUID owner,
            @NotNull LocalDate ownedSince,
            @NotNull @Size(max = 1000) String site,
            @NotBlank @Size(max = 60) String zone,
            @NotNull Milestones milestones) {

        AssetDescription description() {
            return new AssetDescription(
                    serial, model, new CustomerId(owner), ownedSince, site, zone, milestones);
        }
    }

    record RecordMilestones(long version, @NotNull Milestones milestones) {}

    record TransferAsset(long version, @NotNull UUID owner, @NotNull LocalDate from) {}

    record GrantCoverage(long version, @Valid @NotNull Promise promise) {}

    record MakeVoid(
            long version, @NotNull LocalDate on, @NotBlank @Size(max = 500) String reason) {}

    /// An asset with its history.
    record AssetPage(Asset asset, List<Ownership> owners, List<GrantedCoverage> coverages) {}

    private final Assets assets;
    private final Companies companies;

    AssetController(Assets assets, Companies companies) {
        this.assets = assets;
        this.companies = companies;
    }

    /// The newest assets first.
    ///
    /// @param q beginning of a serial number or model, or a customer's name or phone number
    /// @param company whose people own them; not together with `owner`
    @GetMapping
    Page<AssetRow> assets(
            Actor actor,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable UUID owner,
            @RequestParam @Nullable UUID company,
            @RequestParam(defaultValue = "false") boolean startMissing,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return assets.list(actor, q, owners(owner, company), startMissing, after, size);
    }

    private @Nullable List<CustomerId> owners(@Nullable UUID owner, @Nullable UUID company) {
        if (owner != null) {
            return List.of(new CustomerId(owner));
        }
        return company == null ? null : companies.people(new CompanyId(company));
    }

    @GetMapping("/{id}")
    AssetPage asset(Actor actor, @PathVariable UUID id) {
        AssetId asset = new AssetId(id);
        return new AssetPage(
                assets.get(actor, asset),
                assets.owners(actor, asset),
                assets.coverages(actor, asset));
    }

    /// Who would pay for parts, labour and travel.
    ///
    /// @param date day of the site, today when it is left out
    @GetMapping("/{id}/entitlement")
    EntitlementView entitlement(
            Actor actor,
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate date,
            @RequestParam @Nullable @PositiveOrZero BigDecimal hours,
            @RequestParam @Nullable @PositiveOrZero BigDecimal cycles,
            @RequestParam @Nullable String component,
            @RequestParam @Nullable String fault,
            @RequestParam(defaultValue = "false") boolean wearingPart) {
        AssetId asset = new AssetId(id);
        Map<String, BigDecimal> counters = new HashMap<>();
        if (hours != null) {
            counters.put("hours", hours);
        }
        if (cycles != null) {
            counters.put("cycles", cycles);
        }
        LocalDate day = date == null ? assets.today(actor, asset) : date;
        Fault what = new Fault(fault, component, wearingPart);
        return assets.entitlement(actor, asset, new Question(day, counters, what, Service.PARTS));
    }

    @PostMapping
    ResponseEntity<Asset> register(Actor actor, @Valid @RequestBody RegisterAsset request) {
        Asset asset = assets.register(actor, request.description());
        return ResponseEntity.created(URI.create("/api/v1/assets/" + asset.id())).body(asset);
    }

    @PutMapping("/{id}/milestones")
    Asset recordMilestones(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody RecordMilestones request) {
        return assets.recordMilestones(
                actor, new AssetId(id), request.version(), request.milestones());
    }

    @PutMapping("/{id}/owner")
    Asset transfer(Actor actor, @PathVariable UUID id, @Valid @RequestBody TransferAsset request) {
        return assets.transfer(
                actor,
                new AssetId(id),
                request.version(),
                new CustomerId(request.owner()),
                request.from());
    }

    @PostMapping("/{id}/coverages")
    @ResponseStatus(HttpStatus.CREATED)
    GrantedCoverage grant(
            Actor actor, @PathVariable UUID id, @Valid @RequestBody GrantCoverage request) {
        return assets.grant(actor, new AssetId(id), request.version(), request.promise());
    }

    @PutMapping("/{id}/coverages/{coverage}/voiding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void makeVoid(
            Actor actor,
            @PathVariable UUID id,
            @PathVariable UUID coverage,
            @Valid @RequestBody MakeVoid request) {
        assets.makeVoid(
                actor,
                new AssetId(id),
                request.version(),
                coverage,
                request.on(),
                request.reason());
    }
}
