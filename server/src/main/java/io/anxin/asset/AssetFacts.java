package io.anxin.asset;

import io.anxin.asset.entitlement.Question;
import io.anxin.shared.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// What other modules tell of assets beside things of their own, such as tickets. They have seen to
/// it that the reader may know; what is about the owner they tell only to who may read customers.
@Service
public class AssetFacts {

    private final AssetTable assets;
    private final HistoryTable history;
    private final Clock clock;

    AssetFacts(AssetTable assets, HistoryTable history, Clock clock) {
        this.assets = assets;
        this.history = history;
        this.clock = clock;
    }

    /// @throws NotFound when there is no such asset
    public Asset get(AssetId id) {
        return assets.get(id);
    }

    /// The asset with that serial number, however it is written.
    public Optional<Asset> bySerial(String serial) {
        return assets.withSerials(List.of(AssetSearch.serialKey(serial))).stream().findFirst();
    }

    /// Those that exist.
    public Map<AssetId, AssetCard> cards(Collection<AssetId> ids) {
        return assets.among(ids).stream().collect(Collectors.toMap(Asset::id, AssetCard::of));
    }

    /// Who would pay for a repair.
    public EntitlementView entitlement(Asset asset, Question question, Locale reader) {
        return EntitlementView.of(
                Assets.covered(asset, history.coverages(asset.id())), question, reader);
    }

    /// Today where the asset stands.
    public LocalDate today(Asset asset) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of(asset.zone()));
    }

    /// Components that a coverage of the asset names, in the spelling that it is asked for.
    public List<String> components(AssetId id) {
        return named(
                id,
                promise ->
                        Stream.concat(
                                promise.components().stream(),
                                promise.excludedComponents().stream()));
    }

    /// Faults that a coverage of the asset excludes.
    public List<String> faults(AssetId id) {
        return named(id, promise -> promise.excludedFaults().stream());
    }

    private List<String> named(AssetId id, Function<Promise, Stream<String>> words) {
        return history.coverages(id).stream()
                .map(GrantedCoverage::promise)
                .flatMap(words)
                .distinct()
                .sorted()
                .toList();
    }
}
