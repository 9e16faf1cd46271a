package io.anxin.demo.asset;

import io.anxin.access.Actor;
import io.anxin.asset.Asset;
import io.anxin.asset.AssetId;
import io.anxin.asset.Assets;
import io.anxin.asset.DeliveredAssets;
import io.anxin.asset.DeliveredAssets.Delivered;
import io.anxin.shared.WorldClock;
import io.anxin.ticket.TicketId;
import io.anxin.warranty.concern.Concerns;
import io.anxin.warranty.concern.FaultReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The machines of the demo company, each delivered in its month. A customer who tells a serial
/// number has that machine, and the ticket names it.
@Component
public class DemoAssets {

    private static final Actor CLERK = Actor.system("demo");

    /// Of so many machines one has changed hands.
    private static final int SOLD_ON = 120;

    private final DeliveredAssets deliveries;
    private final Assets assets;
    private final Concerns concerns;

    DemoAssets(DeliveredAssets deliveries, Assets assets, Concerns concerns) {
        this.deliveries = deliveries;
        this.assets = assets;
        this.concerns = concerns;
    }

    /// What a customer is going to write.
    public record Request(MachineOwner owner, Instant at, String text) {}

    /// Which machine a request is about, and what is wrong with it.
    public record Named(AssetId asset, FaultReport fault) {}

    /// Delivers the machines that requests tell of.
    ///
    /// @param words of the demo by key and product, such as `models` of a `compressor`
    /// @return by the place of the request, as far as it tells of one
    public Map<Integer, Named> deliver(
            List<Request> requests,
            BiFunction<String, String, List<String>> words,
            LocalDate today,
            RandomGenerator random) {
        Machines machines = new Machines(words, new DemoPromises(random), today, random);
        Map<Integer, String> serials = serials(requests, words);
        Map<String, Delivered> bySerial = new TreeMap<>();
        for (int i = 0; i < requests.size(); i++) {
            Request request = requests.get(i);
            String serial = serials.get(i);
            if (serial != null) {
                bySerial.computeIfAbsent(serial, _ -> machines.told(serial, request));
            }
        }
        Map<String, Asset> entered = enter(bySerial.values());
        Map<Integer, Named> named = new HashMap<>();
        serials.forEach(
                (place, serial) -> {
                    Asset asset = entered.get(serial);
                    if (asset != null) {
                        named.put(place, named(requests.get(place), asset, words));
                    }
                });
        return named;
    }

    /// The serial number that a customer tells; who tells the model only has one machine of it, as
    /// long as fewer than a third of the requests are about one that is known.
    private static Map<Integer, String> serials(
            List<Request> requests, BiFunction<String, String, List<String>> words) {
        Map<Integer, String> serials = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            Told told = new Told(requests.get(i).text());
            MachineOwner owner = requests.get(i).owner();
            String model = told.oneOf(Machines.models(words, owner)).orElse(null);
            if (told.serial().isPresent()) {
                serials.put(i, told.serial().get());
            } else if (model != null && 3 * serials.size() < i) {
                String next = "%s-%05d".formatted(owner.isBusiness() ? "AX" : "WP", 10_000 + i);
                serials.put(i, known.computeIfAbsent(owner.id() + " " + model, _ -> next));
            }
        }
        return serials;
    }

    /// Delivers the machines that nobody has written about yet, and sells a few on.
    public void deliverMore(
            List<MachineOwner> owners,
            int count,
            BiFunction<String, String, List<String>> words,
            LocalDate today,
            RandomGenerator random) {
        Machines machines = new Machines(words, new DemoPromises(random), today, random);
        List<Delivered> delivered = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            delivered.add(machines.any(i, owners.get(random.nextInt(owners.size()))));
        }
        int place = 0;
        for (Asset asset : enter(delivered).values()) {
            if (++place % SOLD_ON == 0) {
                sellOn(asset, owners.get(random.nextInt(owners.size())), today);
            }
        }
    }

    /// Lets a ticket name its machine, some minutes after it was opened.
    public void name(Actor agent, TicketId ticket, Instant openedAt, @Nullable Named machine) {
        if (machine != null) {
            WorldClock.at(
                    openedAt.plus(Duration.ofMinutes(2)),
                    () -> concerns.name(agent, ticket, 0, machine.asset(), machine.fault()));
        }
    }

    private void sellOn(Asset asset, MachineOwner buyer, LocalDate today) {
        LocalDate shipped = asset.milestones().shipment();
        if (shipped != null && shipped.isBefore(today.minusDays(400))) {
            LocalDate from = shipped.plusDays(300);
            WorldClock.at(
                    from.atStartOfDay().toInstant(ZoneOffset.UTC),
                    () -> assets.transfer(CLERK, asset.id(), asset.version(), buyer.id(), from));
        }
    }

    /// Month by month, so that the newest stand first in the lists.
    private Map<String, Asset> enter(Iterable<Delivered> delivered) {
        Map<LocalDate, List<Delivered>> months = new TreeMap<>();
        delivered.forEach(
                each ->
                        months.computeIfAbsent(
                                        each.asset().ownedSince().withDayOfMonth(1),
                                        _ -> new ArrayList<>())
                                .add(each));
        Map<String, Asset> entered = new HashMap<>();
        months.forEach(
                (month, all) ->
                        WorldClock.at(
                                        month.atTime(9, 0).toInstant(ZoneOffset.UTC),
                                        () -> deliveries.enter(CLERK, all))
                                .forEach(asset -> entered.put(asset.serial(), asset)));
        return new TreeMap<>(entered);
    }

    private static Named named(
            Request request, Asset asset, BiFunction<String, String, List<String>> words) {
        Told told = new Told(request.text());
        MachineOwner owner = request.owner();
        String key = owner.isChinese() ? "parts" : "partsEn";
        FaultReport fault =
                new FaultReport(
                        told.oneOf(words.apply(key, owner.product())).orElse(null),
                        null,
                        false,
                        LocalDate.ofInstant(request.at(), ZoneId.of(asset.zone())),
                        told.hours().map(BigDecimal::valueOf).orElse(null),
                        null);
        return new Named(asset.id(), fault);
    }
}
