package io.anxin.insight;

import io.anxin.organisation.BusinessCalendar;
import io.anxin.organisation.Calendars;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/// The zone the organisation lives by: that of its first calendar.
@Component
class OfficeZone {

    private final Calendars calendars;

    OfficeZone(Calendars calendars) {
        this.calendars = calendars;
    }

    ZoneId get() {
        return calendars.list().stream()
                .findFirst()
                .map(BusinessCalendar::zone)
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }
}
