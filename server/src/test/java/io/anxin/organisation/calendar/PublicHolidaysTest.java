package io.anxin.organisation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.anxin.organisation.calendar.PublicHolidays.HolidayYear;
import io.anxin.organisation.calendar.PublicHolidays.PublicDay;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicHolidaysTest {

    @ParameterizedTest
    @CsvSource({"2023, 26, 7", "2024, 28, 8", "2025, 28, 5", "2026, 33, 6"})
    void chineseYearsAreAsTheStateCouncilAnnouncedThem(int year, int free, int makeUp) {
        HolidayYear holidays = PublicHolidays.of("cn", year).orElseThrow();
        assertThat(holidays.announced()).isTrue();
        assertThat(holidays.days()).filteredOn(PublicDay::makeUp).hasSize(makeUp);
        assertThat(holidays.days()).filteredOn(day -> !day.makeUp()).hasSize(free);
    }

    @Test
    void aYearThatIsNotAnnouncedHasTheDaysFixedByLaw() {
        HolidayYear holidays = PublicHolidays.of("CN", 2027).orElseThrow();
        assertThat(holidays.announced()).isFalse();
        assertThat(holidays.days().stream().map(PublicDay::date))
                .containsExactlyElementsOf(
                        List.of(
                                LocalDate.of(2027, 1, 1),
                                LocalDate.of(2027, 2, 5),
                                LocalDate.of(2027, 2, 6),
                                LocalDate.of(2027, 2, 7),
                                LocalDate.of(2027, 2, 8),
                                LocalDate.of(2027, 4, 5),
                                LocalDate.of(2027, 5, 1),
                                LocalDate.of(2027, 5, 2),
                                LocalDate.of(2027, 6, 9),
                                LocalDate.of(2027, 9, 15),
                                LocalDate.of(2027, 10, 1),
                                LocalDate.of(2027, 10, 2),
                                LocalDate.of(2027, 10, 3)));
    }

    @Test
    void otherCountriesHaveTheirs() {
        assertThat(PublicHolidays.of("DE", 2026).orElseThrow().days())
                .contains(
                        new PublicDay(
                                LocalDate.of(2026, 10, 3),
                                "German Unity Day",
                                "German Unity Day",
                                false));
        assertThat(PublicHolidays.of("XX", 2026)).isEmpty();
        assertThat(PublicHolidays.of("CN", 1900)).isEmpty();
    }
}
