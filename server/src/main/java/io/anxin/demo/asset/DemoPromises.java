package io.anxin.demo.asset;

import io.anxin.asset.Promise;
import io.anxin.asset.entitlement.CoverageKind;
import io.anxin.asset.entitlement.Milestone;
import io.anxin.shared.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What the demo company promises for its machines: two years on compressors and longer on the air
/// end, one year on purifiers, mirrored by the supplier; for some an extension or a contract.
final class DemoPromises {

    private final RandomGenerator random;

    DemoPromises(RandomGenerator random) {
        this.random = random;
    }

    Map<UUID, Promise> of(MachineOwner owner, LocalDate today) {
        Map<UUID, Promise> promises = new LinkedHashMap<>();
        boolean zh = owner.isChinese();
        UUID base = Ids.next();
        if (owner.isBusiness()) {
            promises.put(base, machine(zh ? "整机保修" : "Machine warranty"));
            promises.put(Ids.next(), airEnd(zh));
            promises.put(Ids.next(), supplier(zh));
        } else {
            promises.put(base, household(zh ? "整机保修" : "Product warranty"));
        }
        int more = random.nextInt(20);
        if (more < 3) {
            promises.put(Ids.next(), extension(zh ? "延长保修" : "Extended warranty", base));
        } else if (more < 6 && owner.isBusiness()) {
            promises.put(Ids.next(), contract(zh, today));
        } else if (more == 6) {
            promises.put(Ids.next(), goodwill(zh, today));
        }
        return promises;
    }

    private static Promise machine(String name) {
        return new Draft(name, CoverageKind.WARRANTY)
                .from(Milestone.ACCEPTANCE)
                .months(24)
                .pays(100, 100, 100)
                .promise();
    }

    private static Promise airEnd(boolean zh) {
        return new Draft(zh ? "主机头保修" : "Air end warranty", CoverageKind.WARRANTY)
                .from(Milestone.ACCEPTANCE)
                .months(60)
                .hours(24_000)
                .pays(100, 50, 0)
                .only(zh ? List.of("主机头", "轴封") : List.of("air end", "shaft seal"))
                .promise();
    }

    private static Promise supplier(boolean zh) {
        return new Draft(zh ? "主机供应商质保" : "Air end supplier", CoverageKind.SUPPLIER)
                .from(Milestone.SHIPMENT)
                .months(36)
                .pays(100, 0, 0)
                .only(zh ? List.of("主机头", "轴封") : List.of("air end", "shaft seal"))
                .promise();
    }

    private static Promise household(String name) {
        return new Draft(name, CoverageKind.WARRANTY)
                .from(Milestone.INSTALLATION)
                .months(12)
                .pays(100, 100, 100)
                .promise();
    }

    private static Promise extension(String name, UUID base) {
        return new Draft(name, CoverageKind.EXTENSION)
                .after(base)
                .months(24)
                .pays(100, 100, 0)
                .promise();
    }

    private Promise contract(boolean zh, LocalDate today) {
        LocalDate from = today.minusDays(random.nextInt(20, 500));
        return new Draft(zh ? "全包维保合同" : "Full service contract", CoverageKind.CONTRACT)
                .between(from, from.plusYears(1))
                .pays(100, 100, 100)
                .promise();
    }

    private Promise goodwill(boolean zh, LocalDate today) {
        LocalDate from = today.minusDays(random.nextInt(10, 90));
        return new Draft(zh ? "关怀保修" : "Goodwill", CoverageKind.GOODWILL)
                .between(from, from.plusMonths(6))
                .pays(50, 0, 0)
                .promise();
    }

    /// A promise that is being written down.
    private static final class Draft {

        private final String name;
        private final CoverageKind kind;
        private List<Milestone> startsWith = List.of();
        private @Nullable UUID base;
        private @Nullable LocalDate from;
        private @Nullable LocalDate until;
        private @Nullable Integer months;
        private @Nullable BigDecimal hours;
        private List<String> components = List.of();
        private int parts;
        private int labour;
        private int travel;

        Draft(String name, CoverageKind kind) {
            this.name = name;
            this.kind = kind;
        }

        Draft from(Milestone milestone) {
            startsWith = List.of(milestone);
            return this;
        }

        Draft after(UUID coverage) {
            base = coverage;
            return this;
        }

        Draft between(LocalDate first, LocalDate end) {
            from = first;
            until = end;
            return this;
        }

        Draft months(int count) {
            months = count;
            return this;
        }

        Draft hours(int count) {
            hours = BigDecimal.valueOf(count);
            return this;
        }

        Draft pays(int ofParts, int ofLabour, int ofTravel) {
            parts = ofParts;
            labour = ofLabour;
            travel = ofTravel;
            return this;
        }

        Draft only(List<String> named) {
            components = named;
            return this;
        }

        Promise promise() {
            return new Promise(
                    name,
                    kind,
                    startsWith,
                    null,
                    base,
                    from,
                    until,
                    months,
                    hours,
                    null,
                    parts,
                    labour,
                    travel,
                    components,
                    List.of(),
                    false,
                    List.of());
        }
    }
}
