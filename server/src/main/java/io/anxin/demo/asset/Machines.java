package io.anxin.demo.asset;

import io.anxin.asset.Assets.AssetDescription;
import io.anxin.asset.DeliveredAssets.Delivered;
import io.anxin.asset.Milestones;
import io.anxin.demo.asset.DemoAssets.Request;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Makes machines up: shipped in the last six years, installed and accepted some days later, which
/// for one in twelve nobody wrote down.
final class Machines {

    private static final int OLDEST_DAYS = 2_200;
    private static final int UNRECORDED = 12;

    private static final List<String> PLACES = List.of("1", "2", "3", "A", "B");

    private final BiFunction<String, String, List<String>> words;
    private final DemoPromises promises;
    private final LocalDate today;
    private final RandomGenerator random;

    Machines(
            BiFunction<String, String, List<String>> words,
            DemoPromises promises,
            LocalDate today,
            RandomGenerator random) {
        this.words = words;
        this.promises = promises;
        this.today = today;
        this.random = random;
    }

    /// The machine that a customer is going to write about.
    Delivered told(String serial, Request request) {
        LocalDate opened = LocalDate.ofInstant(request.at(), ZoneOffset.UTC);
        LocalDate shipped = opened.minusDays(random.nextInt(60, 1_500));
        String model =
                new Told(request.text())
                        .oneOf(models(request.owner()))
                        .orElseGet(() -> model(request.owner()));
        return delivered(serial, model, request.owner(), shipped, null);
    }

    /// @param number from 0, of which the serial number is made
    Delivered any(int number, MachineOwner owner) {
        int age = random.nextInt(20, OLDEST_DAYS);
        LocalDate shipped = today.minusDays(age);
        LocalDate retired = age > 1_800 && random.nextInt(5) == 0 ? shipped.plusDays(1_700) : null;
        String serial = "%s-%05d".formatted(owner.isBusiness() ? "AX" : "WP", 20_000 + number);
        return delivered(serial, model(owner), owner, shipped, retired);
    }

    private Delivered delivered(
            String serial,
            String model,
            MachineOwner owner,
            LocalDate shipped,
            @Nullable LocalDate retired) {
        AssetDescription asset =
                new AssetDescription(
                        serial,
                        model,
                        owner.id(),
                        shipped,
                        site(owner),
                        owner.isChinese() ? "Asia/Shanghai" : "Europe/Amsterdam",
                        milestones(owner, shipped, retired));
        return new Delivered(asset, promises.of(owner, today));
    }

    private Milestones milestones(
            MachineOwner owner, LocalDate shipped, @Nullable LocalDate retired) {
        LocalDate installed = shipped.plusDays(random.nextInt(3, 15));
        LocalDate built = shipped.minusDays(random.nextInt(5, 60));
        LocalDate accepted = installed.plusDays(random.nextInt(1, 5));
        boolean unrecorded = random.nextInt(UNRECORDED) == 0;
        if (!owner.isBusiness()) {
            return new Milestones(
                    built, shipped, unrecorded ? null : installed, null, null, retired);
        }
        return new Milestones(
                built, shipped, installed, unrecorded ? null : accepted, accepted, retired);
    }

    private String site(MachineOwner owner) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        if (!owner.isBusiness()) {
            return owner.city();
        }
        return owner.isChinese()
                ? owner.city() + " " + place + " 号厂房空压站"
                : owner.city() + ", hall " + place + ", compressor room";
    }

    private String model(MachineOwner owner) {
        List<String> models = models(owner);
        return models.get(random.nextInt(models.size()));
    }

    private List<String> models(MachineOwner owner) {
        return models(words, owner);
    }

    static List<String> models(BiFunction<String, String, List<String>> words, MachineOwner owner) {
        return words.apply(owner.isChinese() ? "models" : "modelsEn", owner.product());
    }
}
