package io.anxin.warranty.concern;

import io.anxin.asset.entitlement.Fault;
import io.anxin.asset.entitlement.Question;
import io.anxin.asset.entitlement.Service;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the customer says is wrong with the machine, as far as it is known.
///
/// @param component path such as `compressor/motor`
/// @param faultClass in the words of the coverages that exclude it
/// @param wearingPart whether the part that failed wears by use
/// @param noticedOn day of the site on which it failed
/// @param hours reading on that day; likewise cycles
public record FaultReport(
        @Nullable @Size(max = 200) String component,
        @Nullable @Size(max = 200) String faultClass,
        boolean wearingPart,
        @NotNull LocalDate noticedOn,
        @Nullable @PositiveOrZero @DecimalMax("999999999999") BigDecimal hours,
        @Nullable @PositiveOrZero @DecimalMax("999999999999") BigDecimal cycles) {

    /// Nothing is known but the day.
    public static FaultReport on(LocalDate day) {
        return new FaultReport(null, null, false, day, null, null);
    }

    FaultReport stripped() {
        return new FaultReport(
                stripped(component), stripped(faultClass), wearingPart, noticedOn, hours, cycles);
    }

    /// Would it be covered on that day?
    Question question(LocalDate day) {
        Map<String, BigDecimal> counters = new TreeMap<>();
        if (hours != null) {
            counters.put("hours", hours);
        }
        if (cycles != null) {
            counters.put("cycles", cycles);
        }
        Fault fault = new Fault(faultClass, component, wearingPart);
        return new Question(day, counters, fault, Service.PARTS);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
