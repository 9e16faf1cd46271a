package io.anxin.organisation.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// A shift by wall time, written `09:00-12:00`. It belongs to the day on which it starts; one whose
/// end is not after its start (`22:00-06:00`, `08:00-08:00`) runs into the next day. `24:00` is the
/// end of the day.
public record Shift(LocalTime from, LocalTime to) implements Comparable<Shift> {

    /// @throws DateTimeException when the text is no shift
    @JsonCreator
    public static Shift parse(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new DateTimeException("'%s' is no shift such as 09:00-12:00".formatted(text));
        }
        String end = text.substring(dash + 1).strip();
        return new Shift(
                LocalTime.parse(text.substring(0, dash).strip()),
                end.equals("24:00") ? LocalTime.MIDNIGHT : LocalTime.parse(end));
    }

    boolean overnight() {
        return !to.isAfter(from);
    }

    LocalDateTime startOn(LocalDate day) {
        return day.atTime(from);
    }

    LocalDateTime endOn(LocalDate day) {
        return (overnight() ? day.plusDays(1) : day).atTime(to);
    }

    @Override
    public int compareTo(Shift other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : to.compareTo(other.to);
    }

    @Override
    @JsonValue
    public String toString() {
        return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
    }
}
