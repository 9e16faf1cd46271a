package io.anxin.demo.parts;

import io.anxin.access.Actor;
import io.anxin.parts.Criticality;
import io.anxin.parts.Part;
import io.anxin.parts.Parts;
import io.anxin.parts.Parts.PartDescription;
import io.anxin.parts.Substitutes;
import io.anxin.parts.Tracking;
import io.anxin.parts.planning.Planning;
import io.anxin.parts.stock.Place;
import io.anxin.parts.stock.PlaceKind;
import io.anxin.parts.stock.Places;
import io.anxin.parts.stock.StockImport;
import io.anxin.shared.Bilingual;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.springframework.stereotype.Component;

/// The spare parts of the demo company: 1,500 parts in 6 warehouses and 12 vans with three years of
/// demand in every pattern, planned.
@Component
public class DemoParts {

    private static final Actor FOUNDER = Actor.system("demo");
    private static final int MOST_PARTS = 1_500;
    private static final int VANS = 12;

    private static final List<Bilingual> WHAT =
            List.of(
                    new Bilingual("滤芯", "Filter cartridge"),
                    new Bilingual("轴承", "Bearing"),
                    new Bilingual("密封圈", "Seal ring"),
                    new Bilingual("压力传感器", "Pressure sensor"),
                    new Bilingual("电磁阀", "Solenoid valve"),
                    new Bilingual("控制板", "Control board"),
                    new Bilingual("皮带", "Drive belt"),
                    new Bilingual("水泵", "Water pump"),
                    new Bilingual("反渗透膜", "Reverse osmosis membrane"),
                    new Bilingual("油分离器", "Oil separator"),
                    new Bilingual("冷却风扇", "Cooling fan"),
                    new Bilingual("显示屏", "Display"));

    private static final List<Bilingual> FOR =
            List.of(
                    new Bilingual("螺杆压缩机", "screw compressor"),
                    new Bilingual("活塞压缩机", "piston compressor"),
                    new Bilingual("厨下净水器", "under-sink purifier"),
                    new Bilingual("台式净水器", "countertop purifier"),
                    new Bilingual("干燥机", "air dryer"));

    private static final String[] CODES = {
        "FLT", "BRG", "SEL", "SEN", "VLV", "PCB", "BLT", "PMP", "MEM", "SEP", "FAN", "DSP"
    };

    private final Parts parts;
    private final Places places;
    private final Substitutes substitutes;
    private final StockImport stock;
    private final Planning planning;
    private final DemoPurchasing purchasing;

    DemoParts(
            Parts parts,
            Places places,
            Substitutes substitutes,
            StockImport stock,
            Planning planning,
            DemoPurchasing purchasing) {
        this.parts = parts;
        this.places = places;
        this.substitutes = substitutes;
        this.stock = stock;
        this.planning = planning;
        this.purchasing = purchasing;
    }

    /// @param wanted fewer for a test that only needs some
    public void stock(int wanted, LocalDate today, SplittableRandom random) {
        int count = Math.min(wanted, MOST_PARTS);
        List<Place> where = build();
        List<StockImport.Past> past = new ArrayList<>();
        List<Part> made = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            Part part = part(n, random);
            BigDecimal cost = BigDecimal.valueOf(Math.rint(Math.exp(random.nextDouble(1, 7.5))));
            parts.receiveAt(part.id(), BigDecimal.ONE, cost);
            past.addAll(new PartLife(part, where, today, random).live());
            made.add(part);
        }
        stock.write(FOUNDER, past);
        for (int n = 0; n + WHAT.size() < count; n += 37) {
            substitutes.add(
                    FOUNDER,
                    made.get(n).id(),
                    made.get(n + WHAT.size()).id(),
                    n % 2 == 0 ? Substitutes.Kind.SUBSTITUTE : Substitutes.Kind.SUPERSEDED_BY,
                    today.minusYears(1),
                    null);
        }
        planning.run(FOUNDER);
        purchasing.buy(parts.all(), random);
    }

    /// The centre, the regions, the vans.
    private List<Place> build() {
        List<Place> built = new ArrayList<>();
        built.add(place("CN-SH", "上海中心仓", "Shanghai central", PlaceKind.CENTRAL));
        built.add(place("CN-BJ", "北京区域仓", "Beijing regional", PlaceKind.REGIONAL));
        built.add(place("CN-GZ", "广州区域仓", "Guangzhou regional", PlaceKind.REGIONAL));
        built.add(place("CN-CD", "成都区域仓", "Chengdu regional", PlaceKind.REGIONAL));
        built.add(place("EU-RTM", "鹿特丹区域仓", "Rotterdam regional", PlaceKind.REGIONAL));
        built.add(place("CN-REP", "维修仓", "Repair shop", PlaceKind.REPAIR));
        for (int van = 1; van <= VANS; van++) {
            String code = "VAN-%02d".formatted(van);
            built.add(place(code, "服务车 " + van, "Service van " + van, PlaceKind.VAN));
        }
        return built;
    }

    private Place place(String code, String zh, String en, PlaceKind kind) {
        return places.create(FOUNDER, code, new Bilingual(zh, en), kind);
    }

    private Part part(int n, SplittableRandom random) {
        int what = n % WHAT.size();
        Bilingual noun = WHAT.get(what);
        Bilingual machine = FOR.get(n / WHAT.size() % FOR.size());
        int model = 100 + n / (WHAT.size() * FOR.size()) * 10;
        int dice = random.nextInt(10);
        return parts.create(
                FOUNDER,
                new PartDescription(
                        "%s-%d".formatted(CODES[what], 1_000 + n),
                        new Bilingual(
                                "%s %s %d".formatted(machine.zh(), noun.zh(), model),
                                "%s for %s %d".formatted(noun.en(), machine.en(), model)),
                        "pc",
                        Tracking.NONE,
                        dice < 2
                                ? Criticality.VITAL
                                : dice < 6 ? Criticality.ESSENTIAL : Criticality.DESIRABLE,
                        what == 5 || what == 7,
                        false,
                        1 + random.nextInt(3)));
    }
}
