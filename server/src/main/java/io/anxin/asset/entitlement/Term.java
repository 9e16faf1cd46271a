package io.anxin.asset.entitlement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/// When a coverage is in force. Days are those of the site, ends are exclusive.
public sealed interface Term {

    /// From its own start for a length of its own.
    ///
    /// @param countersAtStart readings from which the counters are counted, 0 where missing
    record Running(StartRule start, Length length, Map<String, BigDecimal> countersAtStart)
            implements Term {
        public Running {
            countersAtStart = Map.copyOf(countersAtStart);
        }
    }

    /// Between two agreed days, such as those of a contract.
    record Fixed(LocalDate from, LocalDate until) implements Term {
        public Fixed {
            if (!from.isBefore(until)) {
                throw new RefusedCoverage("until", "afterFrom");
            }
        }
    }

    /// Follows another coverage without a gap, whatever ended that one. Its months and counters are
    /// added to those of the base; a limit it does not name stays where the base has it.
    record Extending(String base, Length more) implements Term {}

    /// The rest of another coverage from a day on: a replacement part that inherits the term of the
    /// part it replaced.
    record Inheriting(String base, LocalDate from) implements Term {}
}
